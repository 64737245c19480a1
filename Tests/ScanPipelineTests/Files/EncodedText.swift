import Foundation
import Testing

/// A way to write text to a file.
struct EncodedText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    private let encoding: String.Encoding
    private let mark: [UInt8]

    private init(_ name: String, _ encoding: String.Encoding, mark: [UInt8] = []) {
        testDescription = name
        self.encoding = encoding
        self.mark = mark
    }

    static let utf16LittleEndian = EncodedText("UTF-16LE", .utf16LittleEndian)

    static let all = [
        EncodedText("UTF-8", .utf8),
        EncodedText("UTF-8 with a mark", .utf8, mark: [0xEF, 0xBB, 0xBF]),
        utf16LittleEndian,
        EncodedText("UTF-16LE with a mark", .utf16LittleEndian, mark: [0xFF, 0xFE]),
        EncodedText("UTF-16BE", .utf16BigEndian),
        EncodedText("UTF-16BE with a mark", .utf16BigEndian, mark: [0xFE, 0xFF]),
        EncodedText("Windows-1252", .windowsCP1252),
    ]

    /// The file; characters that the encoding lacks are left out.
    func bytes(_ text: String) -> [UInt8] {
        mark + plain(text)
    }

    /// The text alone.
    func plain(_ text: String) -> [UInt8] {
        let possible = text.filter { String($0).data(using: encoding) != nil }
        return possible.data(using: encoding).map(Array.init) ?? []
    }
}
