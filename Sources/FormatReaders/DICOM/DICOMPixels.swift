import ContentExtraction
import FindingModel

/// The pictures of a DICOM file, which may show text that was burned in (PS3.3, C.7.6.3).
struct DICOMPixels {
    private static let mostFrames = 8
    private static let mostPixels = 64 * 1_024 * 1_024

    var rows = 0
    var columns = 0
    var samples = 1
    var bits = 8
    var isSigned = false
    var isPlanar = false
    var frames = 1
    var isBurnedIn = true
    /// Where the values of pixels are, or the pieces of their compressed form.
    var pieces: [Range<Int>] = []
    var isCompressed = false

    /// JPEG with 8 bits, the only compression that is undone.
    private static let jpeg = "1.2.840.10008.1.2.4.50"

    /// Gives the pictures to whoever recognises text in them.
    func write(
        _ source: any ByteSource, syntax: String, isBigEndian: Bool, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        guard isBurnedIn, !pieces.isEmpty else { return }
        if isCompressed {
            guard syntax == Self.jpeg else {
                return writer.note(
                    ExtractionFailure(
                        .ocrOff, "pixels may show text, and their compression is not read"))
            }
            let pictures = frames == 1 ? [pieces] : pieces.map { [$0] }
            for (index, parts) in pictures.prefix(Self.mostFrames).enumerated() {
                var bytes: [UInt8] = []
                for part in parts {
                    bytes += try source.bytes(at: part.lowerBound, count: part.count)
                }
                try put(bytes, index, writer)
            }
        } else if let first = pieces.first {
            guard [8, 16].contains(bits), [1, 3].contains(samples), rows > 0, columns > 0,
                rows <= Self.mostPixels / columns
            else {
                return writer.note(
                    ExtractionFailure(.ocrOff, "pixels may show text, and their form is not read"))
            }
            let size = rows * columns * samples * bits / 8
            for index in 0..<min(max(1, frames), Self.mostFrames) {
                let start = first.lowerBound + index * size
                guard start + size <= first.upperBound else { break }
                let data = try source.bytes(at: start, count: size)
                let file = TIFFFile(width: columns, height: rows, bits: 8)
                try put(file.bytes(shades(data, isBigEndian)), index, writer)
            }
        }
        if frames > Self.mostFrames {
            writer.note(ExtractionFailure(.entryLimit, "it has more frames than are looked at"))
        }
    }

    private func put(
        _ bytes: [UInt8], _ index: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        try writer.place("frame \(index + 1)")
        try writer.picture(BytesSource(bytes), PictureSize(width: columns, height: rows))
    }

    /// A frame in 256 shades, from its darkest to its lightest pixel.
    private func shades(_ data: [UInt8], _ isBigEndian: Bool) -> [UInt8] {
        if samples == 3 {
            let count = rows * columns
            let (step, next) = isPlanar ? (1, count) : (3, 1)
            guard bits == 8 else { return [UInt8](repeating: 0, count: count) }
            return (0..<count).map { pixel in
                let place = pixel * step
                let sum =
                    Int(data.byte(place)) + Int(data.byte(place + next))
                    + Int(data.byte(place + 2 * next))
                return UInt8(sum / 3)
            }
        }
        guard bits == 16 else { return data }
        var values: [Int] = []
        values.reserveCapacity(data.count / 2)
        for place in stride(from: 0, to: data.count - 1, by: 2) {
            let (low, high) = isBigEndian ? (place + 1, place) : (place, place + 1)
            let value = UInt16(data[low]) | UInt16(data[high]) << 8
            values.append(isSigned ? Int(Int16(bitPattern: value)) : Int(value))
        }
        let least = values.min() ?? 0
        let range = max(1, (values.max() ?? 0) - least)
        return values.map { UInt8(($0 - least) * 255 / range) }
    }
}
