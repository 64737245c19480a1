import ContentExtraction
import FindingModel

/// Writes the texts among the tags of TIFF and Exif (TIFF 6.0; CIPA DC-008).
enum ImageTags {
    private static let directoryLimit = 64
    private static let entryLimit = 2_000

    static func read(_ bytes: [UInt8], _ writer: TextWriter) throws(ExtractionFailure) {
        let tags = Bytes(bytes)
        var pending = [tags.u32(4)]
        var seen: Set<Int> = []
        while let directory = pending.popLast(), seen.count < directoryLimit {
            guard directory > 0, directory < bytes.count, seen.insert(directory).inserted else {
                continue
            }
            let count = min(tags.u16(directory), entryLimit)
            for index in 0..<count {
                let entry = directory + 2 + index * 12
                let (tag, kind) = (tags.u16(entry), tags.u16(entry + 2))
                let length = tags.u32(entry + 4)
                // Exif, positions, and the next directory of each kind.
                if tag == 0x8769 || tag == 0x8825 { pending.append(tags.u32(entry + 8)) }
                if tag == 700 {
                    let packet = bytes.cut(tags.u32(entry + 8), min(length, 1 << 20))
                    try XMPPacket.read(packet[...], writer)
                    continue
                }
                guard kind == 2 || kind == 7 && tag == 0x9286 || kind == 1 && tag >= 0x9C9B else {
                    continue
                }
                let value = bytes.cut(
                    length > 4 ? tags.u32(entry + 8) : entry + 8, min(length, 1 << 16))
                try writer.line(names[tag] ?? "tag \(tag)", text(tag, value))
            }
            pending.append(tags.u32(directory + 2 + count * 12))
        }
    }

    /// Which way is up: 1 to 8, where 1 is as it lies (TIFF 6.0, Orientation).
    static func orientation(_ bytes: [UInt8]) -> Int {
        let tags = Bytes(bytes)
        let directory = tags.u32(4)
        for index in 0..<min(tags.u16(directory), entryLimit) {
            let entry = directory + 2 + index * 12
            guard tags.u16(entry) == 0x0112 else { continue }
            let value = tags.u16(entry + 8)
            return (1...8).contains(value) ? value : 1
        }
        return 1
    }

    /// Numbers in the order that the first bytes say.
    private struct Bytes {
        private let bytes: [UInt8]
        private let isBig: Bool

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            isBig = bytes.byte(0) == 0x4D
        }

        func u16(_ offset: Int) -> Int {
            isBig ? Int(bytes.byte(offset)) << 8 | Int(bytes.byte(offset + 1)) : bytes.u16(offset)
        }

        func u32(_ offset: Int) -> Int {
            isBig ? u16(offset) << 16 | u16(offset + 2) : bytes.u32(offset)
        }
    }

    private static func text(_ tag: Int, _ value: [UInt8]) -> String {
        // Why: Windows keeps its own tags in UTF-16; a comment begins with its encoding.
        if (0x9C9B...0x9C9F).contains(tag) {
            return CodePage.utf16(value).filter { $0 != "\0" }
        }
        let plain = tag == 0x9286 ? value.dropFirst(8) : value[...]
        return String(decoding: plain, as: UTF8.self).filter { $0 != "\0" }
    }

    private static let names: [Int: String] = [
        0x010D: "DocumentName", 0x010E: "ImageDescription", 0x010F: "Make", 0x0110: "Model",
        0x0131: "Software", 0x0132: "DateTime", 0x013B: "Artist", 0x013C: "HostComputer",
        0x8298: "Copyright", 0x9003: "DateTimeOriginal", 0x9004: "DateTimeDigitized",
        0x9286: "UserComment", 0x9C9B: "XPTitle", 0x9C9C: "XPComment", 0x9C9D: "XPAuthor",
        0x9C9E: "XPKeywords", 0x9C9F: "XPSubject", 0xA430: "CameraOwnerName",
        0xA431: "BodySerialNumber",
    ]
}
