import ContentExtraction

/// A picture of a PDF file as a file of its own, so that text can be recognised in it.
///
/// JPEG and JPEG 2000 are kept as they are; fax is given the header of TIFF; samples become a TIFF in
/// black and white or shades of grey, which is all that recognition looks at.
struct PDFPicture {
    /// The file.
    let bytes: [UInt8]
    /// What its name ends with.
    let suffix: String

    /// Samples of a picture that are looked at.
    private static let mostSamples = 128 * 1_024 * 1_024

    /// Whether it is no more than a dot or a line.
    static func isDot(_ image: PDFObject) -> Bool {
        isDot(width: image["Width"].integer, height: image["Height"].integer)
    }

    static func isDot(width: Int, height: Int) -> Bool {
        width < 24 || height < 8 || width * height < 1_024
    }

    /// Makes a file of a picture; `nil` if its form is none of these.
    init?(_ image: PDFObject) {
        let filters =
            image["Filter"].isArray
            ? image["Filter"].items(most: 8).map(\.name)
            : [image["Filter"].name].filter { !$0.isEmpty }
        switch filters {
        case ["DCTDecode"]:
            guard let raw = image.rawBytes else { return nil }
            (bytes, suffix) = (raw, "jpg")
        case ["JPXDecode"]:
            // Why not a bare stream of codes: nothing that is at hand reads one.
            guard let raw = image.rawBytes, raw.starts(with: [0, 0, 0, 0x0C]) else { return nil }
            (bytes, suffix) = (raw, "jp2")
        case ["CCITTFaxDecode"]:
            guard let file = Self.fax(image) else { return nil }
            (bytes, suffix) = (file, "tif")
        default:
            guard let file = Self.samples(image) else { return nil }
            (bytes, suffix) = (file, "tif")
        }
    }

    private static func fax(_ image: PDFObject) -> [UInt8]? {
        guard let raw = image.rawBytes else { return nil }
        let all = image["DecodeParms"]
        let options = all.isArray ? all.items(most: 1).first ?? all : all
        guard options["EncodedByteAlign"].isNull else { return nil }
        let columns = options["Columns"].isNull ? 1_728 : options["Columns"].integer
        let kind = options["K"].integer
        return TIFFFile(
            width: columns, height: image["Height"].integer, bits: 1,
            compression: kind < 0 ? .fax4 : .fax3(twoDimensional: kind > 0), isInverted: true
        ).bytes(raw)
    }

    private static func samples(_ image: PDFObject) -> [UInt8]? {
        let (width, height) = (image["Width"].integer, image["Height"].integer)
        let isMask = image["ImageMask"].isTrue
        let bits = isMask ? 1 : image["BitsPerComponent"].integer
        let space = isMask ? PDFColorSpace.gray : PDFColorSpace(image["ColorSpace"])
        guard width > 0, height > 0, [1, 2, 4, 8, 16].contains(bits), let space,
            width * space.components <= mostSamples / height, let data = image.bytes
        else { return nil }
        let isInverted = (image["Decode"].items(most: 2).first?.number ?? 0) > 0
        let row = (width * space.components * bits + 7) / 8
        if bits == 1, space.isGray {
            guard data.count >= row * height else { return nil }
            return TIFFFile(width: width, height: height, bits: 1, isInverted: isInverted)
                .bytes(data)
        }
        guard data.count >= row * height / 2 else { return nil }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height)
        var sample = [Int](repeating: 0, count: space.components)
        for line in 0..<height {
            for column in 0..<width {
                for part in 0..<space.components {
                    let place = (column * space.components + part) * bits
                    let byte = Int(data.byte(line * row + place / 8))
                    sample[part] =
                        bits >= 8 ? byte : byte >> (8 - bits - place % 8) & (1 << bits - 1)
                }
                pixels.append(space.gray(sample, most: bits >= 8 ? 255 : 1 << bits - 1))
            }
        }
        return TIFFFile(width: width, height: height, bits: 8, isInverted: isInverted)
            .bytes(pixels)
    }
}
