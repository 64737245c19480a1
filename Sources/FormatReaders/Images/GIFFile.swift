import ContentExtraction
import FindingModel

/// The pictures of a GIF file, as they are seen one after the other (GIF89a).
///
/// Why drawn here: those behind the first hold only what changes, and programs read the first alone.
struct GIFFile {
    private struct Frame {
        let left: Int
        let top: Int
        let width: Int
        let height: Int
        let isInterlaced: Bool
        /// How light each colour is.
        let shades: [UInt8]
        /// The colour that leaves what was there.
        let transparent: Int?
        /// What becomes of it: 2 is to be cleared, 3 to give way to what was there.
        let disposal: Int
        /// Where its codes begin.
        let start: Int
    }

    private let bytes: [UInt8]
    private let width: Int
    private let height: Int
    private var frames: [Frame] = []

    /// Pixels of a picture at most.
    private static let mostPixels = 16 * 1_024 * 1_024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        (width, height) = (bytes.u16(6), bytes.u16(8))
        let colors = Self.shades(bytes, at: 13, bytes.byte(10))
        var offset = 13 + colors.count * 3
        var control: Int?
        while frames.count <= PictureSize.mostPictures {
            switch bytes.byte(offset) {
            case 0x21:
                if bytes.byte(offset + 1) == 0xF9 { control = offset + 3 }
                offset = end(ofBlocks: offset + 2)
            case 0x2C:
                let own = Self.shades(bytes, at: offset + 10, bytes.byte(offset + 9))
                let start = offset + 10 + own.count * 3
                let flags = control.map { bytes.byte($0) } ?? 0
                frames.append(
                    Frame(
                        left: bytes.u16(offset + 1), top: bytes.u16(offset + 3),
                        width: bytes.u16(offset + 5), height: bytes.u16(offset + 7),
                        isInterlaced: bytes.byte(offset + 9) & 0x40 != 0,
                        shades: own.isEmpty ? colors : own,
                        transparent: flags & 1 == 0
                            ? nil : control.map { Int(bytes.byte($0 + 3)) },
                        disposal: Int(flags >> 2 & 7), start: start))
                control = nil
                offset = end(ofBlocks: start + 1)
            default: return
            }
        }
    }

    /// Whether there is more than one picture.
    var isAnimated: Bool { frames.count > 1 }

    /// Whether its pictures are too large to be drawn.
    var isTooLarge: Bool {
        ([width * height] + frames.map { $0.width * $0.height }).contains { $0 > Self.mostPixels }
    }

    /// Gives each picture as a TIFF file in shades, and how large it is.
    func draw(
        _ take: ([UInt8], PictureSize) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        let size = PictureSize(width: width, height: height)
        var canvas = [UInt8](repeating: 255, count: width * height)
        for frame in frames {
            let before = canvas
            paint(frame, on: &canvas)
            if canvas != before {
                try take(TIFFFile(width: width, height: height, bits: 8).bytes(canvas), size)
            }
            if frame.disposal == 3 { canvas = before }
            if frame.disposal == 2 { clear(frame, of: &canvas) }
        }
    }

    private func paint(_ frame: Frame, on canvas: inout [UInt8]) {
        let pixels = GIFCodes.pixels(
            blocks(from: frame.start + 1), size: Int(bytes.byte(frame.start)),
            most: frame.width * frame.height)
        let lines: [Int] =
            frame.isInterlaced
            ? [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap {
                Array(stride(from: $0.0, to: frame.height, by: $0.1))
            } : Array(0..<frame.height)
        for (index, pixel) in pixels.enumerated() {
            let (line, column) = index.quotientAndRemainder(dividingBy: frame.width)
            let (x, y, color) = (frame.left + column, frame.top + lines[line], Int(pixel))
            guard x < width, y < height, color != frame.transparent, color < frame.shades.count
            else { continue }
            canvas[y * width + x] = frame.shades[color]
        }
    }

    private func clear(_ frame: Frame, of canvas: inout [UInt8]) {
        for y in frame.top..<max(frame.top, min(height, frame.top + frame.height)) {
            for x in frame.left..<max(frame.left, min(width, frame.left + frame.width)) {
                canvas[y * width + x] = 255
            }
        }
    }

    /// A table of colours as shades; empty if the flags say that there is none.
    private static func shades(_ bytes: [UInt8], at start: Int, _ flags: UInt8) -> [UInt8] {
        guard flags & 0x80 != 0 else { return [] }
        return (0..<(2 << Int(flags & 7))).map { index in
            let sum = (0..<3).reduce(0) { $0 + Int(bytes.byte(start + index * 3 + $1)) }
            return UInt8(sum / 3)
        }
    }

    private func end(ofBlocks start: Int) -> Int {
        var offset = start
        while bytes.byte(offset) > 0 { offset += 1 + Int(bytes.byte(offset)) }
        return offset + 1
    }

    private func blocks(from start: Int) -> [UInt8] {
        var offset = start
        var result: [UInt8] = []
        while bytes.byte(offset) > 0 {
            result += bytes.cut(offset + 1, Int(bytes.byte(offset)))
            offset += 1 + Int(bytes.byte(offset))
        }
        return result
    }
}
