import ContentExtraction
import FindingModel

/// A photograph that was taken with the camera on its side.
///
/// Why a TIFF file around it: what recognises text does not look into Exif.
struct TurnedPicture {
    let file: [UInt8]
    /// The size when it is upright.
    let size: PictureSize

    /// Wraps a JPEG file; `nil` if it stands upright, or is of a kind that cannot be wrapped.
    init?(_ source: any ByteSource, _ orientation: Int) throws(ExtractionFailure) {
        guard orientation > 1, source.count < PictureSize.mostBytes else { return nil }
        var header = PictureHeader(source)
        let (flat, samples) = (header.size(), header.samples())
        guard samples == 1 || samples == 3, flat.pixels > 0 else { return nil }
        let bytes = try source.all(upTo: PictureSize.mostBytes)
        file = TIFFFile(
            width: flat.width, height: flat.height, bits: 8,
            compression: .jpeg(samples: samples), orientation: orientation
        ).bytes(bytes)
        size = orientation > 4 ? PictureSize(width: flat.height, height: flat.width) : flat
    }
}
