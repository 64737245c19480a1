extension PatternParser {
    /// One character, in both cases where case does not matter.
    func literal(_ scalar: Unicode.Scalar) -> PatternSyntax {
        guard scalar.isASCII else {
            return alternatives(of: flags.caseless ? Self.caseVariants(scalar) : [scalar])
        }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        return folded(ByteSet(byte...byte))
    }

    /// Any character but those of an ASCII set.
    func anyCharacter(except excluded: ByteSet) -> PatternSyntax {
        guard flags.utf else { return .bytes(excluded.inverted) }
        let continuation = PatternSyntax.bytes(ByteSet(0x80...0xBF))
        return .alternation([
            .bytes(ByteSet.ascii.subtracting(excluded)),
            .sequence([
                .bytes(ByteSet(0xC2...0xF4)), .repetition(continuation, least: 1, most: 3),
            ]),
        ])
    }

    mutating func escape() throws(Unsupported) -> PatternSyntax {
        let scalar = try next()
        switch scalar {
        case "b": return .assertion(.wordBoundary)
        case "B": return .assertion(.other)
        case "A", "z", "Z", "G": return .assertion(.other)
        default: break
        }
        if let set = Self.classEscape(scalar) {
            return set.isSubset(of: .ascii) ? .bytes(set) : anyCharacter(except: set.inverted)
        }
        return literal(try escapedCharacter(scalar))
    }

    /// A bracketed class; the opening bracket has been read.
    mutating func characterClass() throws(Unsupported) -> PatternSyntax {
        let negated = take("^")
        var ascii = ByteSet()
        var others: [Unicode.Scalar] = []
        var isFirst = true
        while isFirst || peek != "]" {
            isFirst = false
            if peek == "[", take("[:") { throw Unsupported(construct: "[:") }
            guard let low = try classMember(into: &ascii) else { continue }
            guard peek == "-", position(after: 1) != "]" else {
                add(low...low, to: &ascii, and: &others)
                continue
            }
            _ = take("-")
            guard let high = try classMember(into: &ascii), high >= low else {
                throw Unsupported(construct: "range in class")
            }
            guard high.isASCII || high.value - low.value < 256 else {
                throw Unsupported(construct: "wide range in class")
            }
            add(low...high, to: &ascii, and: &others)
        }
        _ = take("]")
        if negated { return anyCharacter(except: bothCases(ascii)) }
        guard !others.isEmpty else { return folded(ascii) }
        let variants = flags.caseless ? others.flatMap(Self.caseVariants) : others
        return .alternation([folded(ascii), alternatives(of: variants)])
    }

    /// One member of a class; `nil` if it was a whole set such as `\d`, which is added to `set`.
    private mutating func classMember(
        into set: inout ByteSet
    ) throws(Unsupported) -> Unicode.Scalar? {
        let scalar = try next()
        guard scalar == "\\" else { return scalar }
        let escaped = try next()
        if let whole = Self.classEscape(escaped) {
            guard whole.isSubset(of: .ascii) else {
                throw Unsupported(construct: "\\\(escaped) in class")
            }
            set = set.union(whole)
            return nil
        }
        if escaped == "b" { return "\u{08}" }
        return try escapedCharacter(escaped)
    }

    private func position(after count: Int) -> Unicode.Scalar? {
        var copy = self
        for _ in 0..<count { _ = try? copy.next() }
        return copy.peek
    }

    private func add(
        _ range: ClosedRange<Unicode.Scalar>, to ascii: inout ByteSet,
        and others: inout [Unicode.Scalar]
    ) {
        for value in range.lowerBound.value...range.upperBound.value {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if scalar.isASCII {
                ascii.insert(UInt8(truncatingIfNeeded: value))
            } else {
                others.append(scalar)
            }
        }
    }

    private static func classEscape(_ scalar: Unicode.Scalar) -> ByteSet? {
        switch scalar {
        case "d": .digits
        case "w": .word
        case "s": .space
        case "D": ByteSet.digits.inverted
        case "W": ByteSet.word.inverted
        case "S": ByteSet.space.inverted
        case "N": ByteSet("\n").inverted
        default: nil
        }
    }

    private mutating func escapedCharacter(
        _ scalar: Unicode.Scalar
    ) throws(Unsupported) -> Unicode.Scalar {
        switch scalar {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "f": return "\u{0C}"
        case "e": return "\u{1B}"
        case "x": return try hexadecimal()
        default:
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            let isLetterOrDigit = scalar.isASCII && ByteSet.alphanumeric.contains(byte)
            if isLetterOrDigit { throw Unsupported(construct: "\\\(scalar)") }
            return scalar
        }
    }

    private mutating func hexadecimal() throws(Unsupported) -> Unicode.Scalar {
        var digits = ""
        if take("{") {
            while let scalar = peek, scalar != "}", digits.count < 6 {
                digits.unicodeScalars.append(try next())
            }
            guard take("}") else { throw Unsupported(construct: "\\x{") }
        } else {
            while digits.count < 2, let scalar = peek, scalar.properties.isASCIIHexDigit {
                digits.unicodeScalars.append(try next())
            }
        }
        guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value),
            scalar.isASCII || flags.utf
        else { throw Unsupported(construct: "\\x\(digits)") }
        return scalar
    }

    /// The set in both cases where case does not matter, with the two letters outside ASCII that
    /// fold to ASCII (U+017F to s, U+212A to k) where the pattern is matched as UTF-8.
    private func folded(_ set: ByteSet) -> PatternSyntax {
        let both = bothCases(set)
        guard flags.caseless, flags.utf else { return .bytes(both) }
        var exotic: [Unicode.Scalar] = []
        if both.contains(UInt8(ascii: "s")) { exotic.append("\u{17F}") }
        if both.contains(UInt8(ascii: "k")) { exotic.append("\u{212A}") }
        if exotic.isEmpty { return .bytes(both) }
        return .alternation([.bytes(both), alternatives(of: exotic)])
    }

    private func bothCases(_ set: ByteSet) -> ByteSet {
        guard flags.caseless else { return set }
        var both = set
        for byte in set.members where ByteSet.upper.union(.lower).contains(byte) {
            both.insert(byte ^ 0x20)
        }
        return both
    }

    private func alternatives(of scalars: [Unicode.Scalar]) -> PatternSyntax {
        let branches = scalars.map { scalar in
            PatternSyntax.sequence(Array(String(scalar).utf8).map { .bytes(ByteSet($0...$0)) })
        }
        return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private static func caseVariants(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let mapped = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
        let single = mapped.filter { $0.unicodeScalars.count == 1 }
        return [scalar] + single.flatMap(\.unicodeScalars)
    }
}
