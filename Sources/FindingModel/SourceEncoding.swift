/// How the bytes of a source relate to the UTF-8 text that is scanned.
///
/// Everything but UTF-8 is decoded before it is scanned; places are mapped back by counting.
public enum SourceEncoding: String, Sendable, Hashable, CaseIterable {
    /// Scanned as it is, also where it is not valid UTF-8.
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Windows-1252, which contains Latin-1: one byte a character.
    case windows1252 = "windows-1252"

    /// The bytes of a source that hold a stretch of its text.
    ///
    /// - Parameters:
    ///   - bytes: the length of the stretch in UTF-8.
    ///   - codePoints: its length in code points.
    ///   - supplementary: how many of them are beyond U+FFFF.
    /// - Returns: the number of bytes of the source.
    public func sourceBytes(bytes: Int, codePoints: Int, supplementary: Int) -> Int {
        switch self {
        case .utf8: bytes
        case .utf16LittleEndian, .utf16BigEndian: 2 * (codePoints + supplementary)
        case .windows1252: codePoints
        }
    }
}
