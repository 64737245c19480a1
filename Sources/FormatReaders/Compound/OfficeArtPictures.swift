import ContentExtraction
import FindingModel

/// Finds the pictures in the drawings of Office 97 to 2003 (MS-ODRAW, 2.2.23): JPEG, PNG, DIB and
/// TIFF as they are, metafiles unpacked.
enum OfficeArtPictures {
    private static let most = 5_000
    private static let sizeLimit = 64 * 1_024 * 1_024

    /// Delivers every picture in a stream as a member.
    static func read(
        _ data: [UInt8], _ folder: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        var number = 0
        var offset = 0
        while offset + 25 < data.count {
            // The types of pictures end with this byte.
            guard data[offset + 3] == 0xF0, (0x1A...0x2A).contains(data[offset + 2]),
                let picture = picture(data, offset)
            else {
                offset += 1
                continue
            }
            number += 1
            guard number <= most else {
                return writer.note(ExtractionFailure(.entryLimit, "it has too many pictures"))
            }
            let name = (folder == 0 ? "" : "object \(folder)/") + "picture \(number)"
            do throws(ExtractionFailure) {
                try writer.member(name, BytesContent(try picture.bytes()))
            } catch {
                guard error.reason == .damaged else { throw error }
                writer.note(error, about: name)
            }
            offset = picture.end
        }
    }

    private struct Picture {
        let data: [UInt8]
        let range: Range<Int>
        let isPacked: Bool
        let isBitmap: Bool
        var end: Int { range.upperBound }

        func bytes() throws(ExtractionFailure) -> [UInt8] {
            let raw = data.cut(range.lowerBound, range.count)
            if isPacked {
                return try BlockCompression.unpack(
                    raw.cut(2, raw.count), "deflate", upTo: OfficeArtPictures.sizeLimit)
            }
            return isBitmap ? BitmapFile.bytes(raw) : raw
        }
    }

    /// The picture of a record, if it is one.
    private static func picture(_ data: [UInt8], _ offset: Int) -> Picture? {
        let length = data.u32(offset + 4)
        let end = offset + 8 + length
        guard data.u16(offset) & 0xF == 0, length > 50, end <= data.count else { return nil }
        // Two digests instead of one if the last bit of the instance is set; TIFF has it reversed.
        let isMetafile = data[offset + 2] <= 0x1C
        for digests in [1, 2] {
            let head = offset + 8 + 16 * digests
            if isMetafile {
                // The header of a metafile says how long what follows is, and that it is packed.
                let start = head + 34
                if data.u32(head + 28) == end - start {
                    return Picture(
                        data: data, range: start..<end, isPacked: data.byte(head + 32) == 0,
                        isBitmap: false)
                }
            } else if isPicture(data, head + 1) {
                return Picture(
                    data: data, range: head + 1..<end, isPacked: false,
                    isBitmap: data.u32(head + 1) == 40)
            }
        }
        return nil
    }

    private static func isPicture(_ data: [UInt8], _ place: Int) -> Bool {
        switch data.u32(place) {
        case 0x474E_5089, 40, 0x002A_4949, 0x2A00_4D4D: true
        case let start: start & 0xFF_FFFF == 0xFF_D8FF
        }
    }
}
