/// Unpacks RTF as Outlook keeps it (MS-OXRTFCP).
enum CompressedRTF {
    private static let dictionary = Array(
        """
        {\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \
        \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\
        \\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx
        """.utf8)
    private static let limit = 64 * 1_024 * 1_024

    /// - Returns: `nil` if the bytes are not of the format.
    static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
        let kind = bytes.u32(8)
        if kind == 0x414C_454D { return bytes.cut(16, bytes.u32(4)) }
        guard kind == 0x7546_5A4C else { return nil }
        var window = [UInt8](repeating: 0x20, count: 4_096)
        window.replaceSubrange(0..<dictionary.count, with: dictionary)
        var write = dictionary.count
        var result: [UInt8] = []
        var offset = 16
        func put(_ byte: UInt8) {
            result.append(byte)
            window[write] = byte
            write = (write + 1) & 0xFFF
        }
        while offset < bytes.count, result.count < limit {
            let control = bytes[offset]
            offset += 1
            for bit in 0..<8 {
                guard offset < bytes.count else { return result }
                if control >> UInt8(bit) & 1 == 0 {
                    put(bytes[offset])
                    offset += 1
                    continue
                }
                let pair = Int(bytes[offset]) << 8 | Int(bytes.byte(offset + 1))
                offset += 2
                var read = pair >> 4
                if read == write { return result }
                for _ in 0..<(pair & 0xF + 2) {
                    put(window[read])
                    read = (read + 1) & 0xFFF
                }
            }
        }
        return result
    }
}
