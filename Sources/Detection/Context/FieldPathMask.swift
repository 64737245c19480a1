internal import RulePacks

/// Paths of fields as findings may show them: a key that is the name of a person becomes `*`.
///
/// Why here: `{"Mary Jones": {…}}` has data where others have the name of a field, and only the tables
/// of names tell the two apart. Remembers what it decided.
struct FieldPathMask {
    private static let most = 1_024
    /// What speaks for a name of several words, and for one alone; see ``PersonNameCheck``.
    private static let leastWeight = 1.5
    private static let leastWeightAlone = 1.2

    private var known: [String: String] = [:]

    /// The path with names left out.
    mutating func mask(_ path: String, _ tables: CheckTables) -> String {
        if let masked = known[path] { return masked }
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        let masked = Self.mask(path, tables)
        known[path] = masked
        return masked
    }

    private static func mask(_ path: String, _ tables: CheckTables) -> String {
        var masked = ""
        var key = Substring()
        for character in path {
            if "./@[]:".contains(character) {
                masked += (isName(key, tables) ? "*" : key) + String(character)
                key = ""
            } else {
                key.append(character)
            }
        }
        return masked + (isName(key, tables) ? "*" : key)
    }

    private static func isName(_ key: Substring, _ tables: CheckTables) -> Bool {
        let words = words(of: key)
        guard let first = words.first, words.count <= 4 else { return false }
        if words.count == 1 {
            // Why not in small letters: that is how most keys are written.
            guard key.first?.isUppercase == true, !isOrdinary(first, tables) else { return false }
            return weight(of: first, tables) >= leastWeightAlone
        }
        // Why both ways: keys have the surname first as often as last.
        let turned = Array(words.dropFirst()) + [first]
        return [words, turned].contains {
            weight(of: $0.joined(separator: " "), tables) >= leastWeight
        }
    }

    /// The words of a key, as `quentin_farnsworth` or `QuentinFarnsworth` has them, with capitals.
    private static func words(of key: Substring) -> [String] {
        var words: [String] = []
        var isInside = false
        var wasSmall = false
        for character in key {
            guard character.isLetter || character == "'" else {
                isInside = false
                continue
            }
            if !isInside || wasSmall && character.isUppercase {
                words.append(character.uppercased())
            } else {
                words[words.count - 1].append(character)
            }
            isInside = true
            wasSmall = character.isLowercase
        }
        return words
    }

    private static func weight(of name: String, _ tables: CheckTables) -> Double {
        let bytes = Array(name.utf8)
        guard case .passed(let weight) = PersonNameCheck.apply(to: bytes.span, tables: tables)
        else { return -1 }
        return weight
    }

    private static func isOrdinary(_ word: String, _ tables: CheckTables) -> Bool {
        var key = WordKey()
        for byte in word.lowercased().utf8 { key.append(byte) }
        return key.entry(in: tables.englishWords) != nil
    }
}
