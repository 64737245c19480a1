/// Decodes strings that are meant for people (ISO 32000-2, 7.9.2.2).
enum PDFTextString {
    /// Why Windows-1252 where no mark says otherwise: it has the letters of PDFDocEncoding.
    static func decode(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) {
            return CodePage.utf16(Array(bytes.dropFirst(2)), bigEndian: true)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        return CodePage.western.decode(bytes)
    }
}
