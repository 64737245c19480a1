import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("Files of pictures")
struct PictureFileTests {
    private func sizes(_ bytes: [UInt8]) throws -> [PictureSize] {
        var sizes: [PictureSize] = []
        try GIFFile(bytes).draw { (_, size) throws(ExtractionFailure) in sizes.append(size) }
        return sizes
    }

    @Test("Each picture of an animation is drawn, however the file is cut")
    func animation() throws {
        let bytes = try Fixture.bytes("animated.gif")
        #expect(GIFFile(bytes).isAnimated)
        let size = PictureSize(width: 640, height: 160)
        let drawn = try sizes(bytes)
        #expect(drawn == [size, size])
        for count in stride(from: 0, to: bytes.count, by: 97) {
            let drawn = try sizes(Array(bytes.prefix(count)))
            #expect(drawn.count < 3)
        }
        let still = try GIFFile(Fixture.bytes("picture.gif"))
        #expect(!still.isAnimated)
    }

    @Test("A photograph is turned as its Exif says")
    func turned() throws {
        let source = BytesSource(try Fixture.bytes("turned.jpg"))
        let turned = try TurnedPicture(source, 6)
        let picture = try #require(turned)
        #expect(picture.size == PictureSize(width: 640, height: 160))
        let upright = try TurnedPicture(source, 1)
        #expect(upright == nil)
    }
}
