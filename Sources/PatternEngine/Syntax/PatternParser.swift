/// Reads the part of PCRE2's syntax that rules use into a ``PatternSyntax``.
///
/// What it does not know it refuses, so that nothing wrong is concluded from it.
struct PatternParser {
    /// A construct that the parser does not read.
    struct Unsupported: Error, Hashable {
        let construct: String
    }

    private static let deepestNesting = 60
    private static let mostRepetitions = 1_000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    var flags = Flags()

    struct Flags {
        var caseless = false
        var extended = false
        var dotMatchesLineFeed = false
        /// The pattern has characters outside ASCII and is matched as UTF-8.
        var utf = false
    }

    /// Parses a whole pattern.
    static func parse(_ pattern: String) throws(Unsupported) -> PatternSyntax {
        var parser = PatternParser(pattern)
        let tree = try parser.alternation()
        guard parser.peek == nil else { throw Unsupported(construct: ")") }
        return tree
    }

    private init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
        flags.utf = !scalars.allSatisfy(\.isASCII)
    }

    var peek: Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    mutating func next() throws(Unsupported) -> Unicode.Scalar {
        guard let scalar = peek else { throw Unsupported(construct: "end of pattern") }
        position += 1
        return scalar
    }

    /// Moves over an ASCII text if it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= scalars.count else { return false }
        for offset in 0..<count
        where unsafe scalars[position + offset].value != UInt32(text.utf8Start[offset]) {
            return false
        }
        position += count
        return true
    }

    private mutating func alternation() throws(Unsupported) -> PatternSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepestNesting else { throw Unsupported(construct: "deep nesting") }
        let outer = flags
        var branches = [try sequence()]
        while take("|") {
            branches.append(try sequence())
        }
        flags = outer
        return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private mutating func sequence() throws(Unsupported) -> PatternSyntax {
        var parts: [PatternSyntax] = []
        while true {
            if flags.extended { skipExtendedSpace() }
            guard let scalar = peek, scalar != "|", scalar != ")" else { break }
            guard let atom = try atom() else { continue }
            parts.append(try quantified(atom))
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func skipExtendedSpace() {
        while let scalar = peek {
            if scalar.properties.isPatternWhitespace {
                position += 1
            } else if scalar == "#" {
                while let skipped = peek, skipped != "\n" { position += 1 }
            } else {
                return
            }
        }
    }

    /// One atom; `nil` for a construct that matches nothing by itself, such as `(?i)`.
    private mutating func atom() throws(Unsupported) -> PatternSyntax? {
        let scalar = try next()
        switch scalar {
        case "(": return try group()
        case "[": return try characterClass()
        case ".":
            let excluded = flags.dotMatchesLineFeed ? ByteSet() : ByteSet("\n")
            return anyCharacter(except: excluded)
        case "\\": return try escape()
        case "^", "$": return .assertion(.other)
        case "*", "+", "?": throw Unsupported(construct: String(scalar))
        default: return literal(scalar)
        }
    }

    private mutating func group() throws(Unsupported) -> PatternSyntax? {
        if take("?:") { return try closed(alternation()) }
        if take("?=") { return .assertion(.lookahead(try closed(alternation()))) }
        if take("?!") { return .assertion(.notLookahead(try closed(alternation()))) }
        if take("?<=") { return .assertion(.lookbehind(try closed(alternation()))) }
        if take("?<!") { return .assertion(.notLookbehind(try closed(alternation()))) }
        if take("?>") { return try closed(alternation()) }
        if take("?|") { throw Unsupported(construct: "(?|") }
        if take("?<value>") || take("?P<value>") {
            return try closed(alternation()).markedAsValue
        }
        if take("?<") || take("?P<") {
            while try next() != ">" {}
            return try closed(alternation())
        }
        if take("?#") {
            while try next() != ")" {}
            return nil
        }
        if take("?") { return try optionSetting() }
        if take("*") { throw Unsupported(construct: "(*") }
        return try closed(alternation())
    }

    private mutating func closed(_ body: PatternSyntax) throws(Unsupported) -> PatternSyntax {
        guard try next() == ")" else { throw Unsupported(construct: "unclosed group") }
        return body
    }

    private mutating func optionSetting() throws(Unsupported) -> PatternSyntax? {
        let outer = flags
        var value = true
        while true {
            switch try next() {
            case "i": flags.caseless = value
            case "x": flags.extended = value
            case "s": flags.dotMatchesLineFeed = value
            case "-": value = false
            case ")": return nil
            case ":":
                let body = try closed(alternation())
                flags = outer
                return body
            case let other: throw Unsupported(construct: "(?\(other)")
            }
        }
    }

    private mutating func quantified(_ atom: PatternSyntax) throws(Unsupported) -> PatternSyntax {
        if flags.extended { skipExtendedSpace() }
        guard let (least, most) = try quantifier() else { return atom }
        if !take("?") { _ = take("+") }
        if let following = peek, "*+?".unicodeScalars.contains(following) {
            throw Unsupported(construct: "quantifier on a quantifier")
        }
        return .repetition(atom, least: least, most: most)
    }

    private mutating func quantifier() throws(Unsupported) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard peek == "{" else { return nil }
        let start = position
        position += 1
        let least = number()
        let most: Int?
        if take(",") {
            most = number()
        } else {
            most = least
        }
        guard let least, take("}") else {
            position = start
            // Why: PCRE2 10.42 takes a brace that is no quantifier literally.
            return nil
        }
        guard least <= Self.mostRepetitions, (most ?? 0) <= Self.mostRepetitions else {
            throw Unsupported(construct: "{\(least)}")
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = peek, let digit = Int(String(scalar)), value ?? 0 < 100_000 {
            value = (value ?? 0) * 10 + digit
            position += 1
        }
        return value
    }
}
