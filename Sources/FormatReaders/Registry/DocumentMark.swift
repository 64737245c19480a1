internal import ContentExtraction

/// Tells documents of applications apart by what their files hold.
enum DocumentMark {
    static let zip: [HeadMark] = [
        .bytes([0x50, 0x4B, 0x03, 0x04]), .bytes([0x50, 0x4B, 0x07, 0x08]),
    ]

    /// Whether a zip file has an entry of the name.
    ///
    /// A damaged one has no directory; then its first bytes tell.
    static func holds(_ names: String..., in content: Recognition) -> Bool {
        for name in names {
            if let zip = content.zip, !zip.entries.isEmpty {
                if zip.contains(name) { return true }
            } else if occurs(Array(name.utf8), in: content.head) {
                return true
            }
        }
        return false
    }

    /// Whether a zip file begins with a stored entry that names its type (OpenDocument part 2, 3.3).
    static func isMimetype(_ start: String, _ content: Recognition) -> Bool {
        let mark = Array("mimetype".utf8)
        guard content.head.dropFirst(30).starts(with: mark) else { return false }
        let skip = 38 + content.head.u16(28)
        return content.head.dropFirst(skip).starts(with: start.utf8)
    }

    /// Whether a text begins as HTML does.
    static func isHTML(_ head: [UInt8]) -> Bool {
        let start = String(decoding: head.prefix(1_024), as: UTF8.self).lowercased()
        let trimmed = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return ["<!doctype html", "<html"].contains(where: trimmed.hasPrefix)
            || trimmed.hasPrefix("<?xml") && trimmed.contains("<html")
    }

    /// Whether a file is a bitmap of Windows: a header of a known length whose picture begins soon.
    static func isBitmap(_ head: [UInt8]) -> Bool {
        head.starts(with: "BM".utf8) && head.u32(6) == 0 && head.u32(10) < 4_096
            && [12, 40, 52, 56, 64, 108, 124].contains(head.u32(14))
    }

    static func isFlatOpenDocument(_ head: [UInt8]) -> Bool {
        let start = head.prefix(1_024)
        return occurs(Array("<office:document".utf8), in: Array(start))
    }

    static func occurs(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = needle.first, bytes.count >= needle.count else { return false }
        for index in 0...(bytes.count - needle.count)
        where bytes[index] == first && bytes[index...].starts(with: needle) {
            return true
        }
        return false
    }
}
