/// Tells PDF files that do not begin with their mark from texts that speak of PDF.
package enum PDFMark {
    /// Bytes that readers accept before the mark; mail gateways, servers and printers cause them.
    private static let mostBefore = 1_024
    private static let mark = Array("%PDF-".utf8)
    /// How nearly every object of a file begins (ISO 32000-2, 7.3.10).
    private static let object = Array(" 0 obj".utf8)

    /// Whether a PDF file stands behind something else: the mark with a version, and then objects.
    package static func isBehind(_ head: [UInt8]) -> Bool {
        // Why byte by byte: every text is asked, and nearly none has the mark.
        let found = head.indices.prefix(mostBefore).first {
            head[$0] == mark[0] && head[$0...].starts(with: mark)
        }
        guard let found else { return false }
        let rest = head[(found + mark.count)...]
        guard let version = rest.first, (0x30...0x39).contains(version) else { return false }
        return rest.firstRange(of: object) != nil
    }
}
