/// The language of shapes: `#` is a digit, `?` a letter, `*` either, everything else itself.
enum FacilityShape {
    private static let longest = 40
    private static let fewestFree = 3

    static func isValid(_ shape: String) -> Bool {
        let free = shape.count { "#?*".contains($0) }
        return shape.utf8.count <= longest && free >= fewestFree
            && shape.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x23, 0x3F, 0x2A, 0x2D, 0x2E, 0x2F,
                    0x20, 0x5F:
                    true
                default: false
                }
            }
    }

    /// Whether values of a shape are hardly anything else: six characters of which one letter or
    /// more is always the same, or two digits and a separator are.
    static func isTelling(_ shape: String) -> Bool {
        let letters = shape.count { $0.isASCII && $0.isLetter }
        let digits = shape.count { $0.isASCII && $0.isNumber }
        let separators = shape.count { "-./_".contains($0) }
        return shape.utf8.count >= 6 && (letters > 0 || digits > 1 && separators > 0)
    }

    static func regex(_ shape: String) -> String {
        bounded(
            shape.map { character -> String in
                switch character {
                case "#": "[0-9]"
                case "?": "[A-Za-z]"
                case "*": "[A-Za-z0-9]"
                case ".": #"\."#
                case "-", "/", " ", "_": String(character)
                default:
                    character.isLetter
                        ? "[\(character.uppercased())\(character.lowercased())]"
                        : String(character)
                }
            }.joined())
    }

    /// A regex between the borders of a word.
    static func bounded(_ regex: String) -> String {
        #"(?<![A-Za-z0-9])(?:"# + regex + #")(?![A-Za-z0-9])(?![-./]\d)"#
    }
}
