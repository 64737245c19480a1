import Foundation

/// Texts and bytes that several tests scan; every value is made up.
enum TestText {
    static let ssn = "536-22-8145"
    static let otherSSN = "529-41-7730"
    /// One SSN that is certain, and nothing else.
    static let finding = "On file: SSN \(ssn).\n"
    /// Nothing to be found.
    static let clean = "The cafeteria closes early on Friday.\n"

    /// The text in each encoding that is read, by name.
    static func encodings(of text: String) -> [(name: String, mark: [UInt8], bytes: [UInt8])] {
        let forms: [(String, [UInt8], String.Encoding)] = [
            ("utf-8", [], .utf8), ("utf-8-mark", [0xEF, 0xBB, 0xBF], .utf8),
            ("utf-16le", [], .utf16LittleEndian),
            ("utf-16le-mark", [0xFF, 0xFE], .utf16LittleEndian),
            ("utf-16be", [], .utf16BigEndian), ("utf-16be-mark", [0xFE, 0xFF], .utf16BigEndian),
            ("windows-1252", [], .windowsCP1252),
        ]
        return forms.map { name, mark, encoding in
            (name, mark, encode(text, encoding))
        }
    }

    /// The bytes of a text; characters that the encoding lacks are left out.
    static func encode(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
        let possible = text.filter { String($0).data(using: encoding) != nil }
        return possible.data(using: encoding).map(Array.init) ?? []
    }
}
