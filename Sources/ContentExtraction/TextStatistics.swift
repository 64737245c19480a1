internal import FindingModel

/// Counts by which text is told from other bytes, and one encoding from another.
struct TextStatistics {
    private var total = 0
    private var nulsAtEven = 0
    private var nulsAtOdd = 0
    /// Control characters that text does not have, NUL aside.
    private var controls = 0
    private var isUTF8 = true
    private var highBytes = 0

    /// A head of UTF-16 has this share of NULs on one side at least: English text has nearly 1.
    private static let leastUTF16Share = 0.6
    /// Text with NULs or control characters beyond this share is not text.
    private static let mostStrayShare = 0.02

    init(_ head: [UInt8]) {
        total = head.count
        for (place, byte) in head.enumerated() {
            switch byte {
            case 0 where place % 2 == 0: nulsAtEven += 1
            case 0: nulsAtOdd += 1
            case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F, 0x7F: controls += 1
            case 0x80...: highBytes += 1
            default: break
            }
        }
        isUTF8 = highBytes == 0 || Self.isUTF8Prefix(head)
    }

    /// The encoding of the text, `nil` if it is none.
    var encoding: SourceEncoding? {
        let pairs = Double(max(1, total / 2))
        if Double(nulsAtOdd) / pairs > Self.leastUTF16Share, nulsAtEven * 20 < nulsAtOdd {
            return .utf16LittleEndian
        }
        if Double(nulsAtEven) / pairs > Self.leastUTF16Share, nulsAtOdd * 20 < nulsAtEven {
            return .utf16BigEndian
        }
        let stray = Double(nulsAtEven + nulsAtOdd + controls)
        // Why at least three: one stray byte in a short note does not make it binary.
        guard stray <= max(2, Double(total) * Self.mostStrayShare) else { return nil }
        if isUTF8 { return .utf8 }
        return highBytes * 10 < total * 3 ? .windows1252 : nil
    }

    /// Whether the bytes are UTF-8, but for a character cut at the end.
    private static func isUTF8Prefix(_ head: [UInt8]) -> Bool {
        if String(validating: head, as: UTF8.self) != nil { return true }
        guard let lead = head.lastIndex(where: { $0 & 0xC0 != 0x80 }), head[lead] >= 0xC0,
            head.count - lead < 4
        else { return false }
        return String(validating: head[..<lead], as: UTF8.self) != nil
    }
}
