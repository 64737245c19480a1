import ContentExtraction
import FindingModel
import Testing

@Suite("Recognition of text")
struct PictureTextTests {
    private func recognise(_ pictures: PictureText, seconds: Int = 30) -> CoverageReason? {
        do {
            try pictures.recognise(seconds: seconds) { (_, _) throws(ExtractionFailure) in }
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("A program that is not installed is a reason")
    func missing() {
        let pictures = PictureText(paths: ["/nowhere/tesseract"])
        pictures.take([0x89, 0x50])
        #expect(recognise(pictures) == .ocrOff)
    }

    @Test("Time that is spent is a reason, and what is no picture is another")
    func reasons() {
        let pictures = PictureText()
        pictures.take([0x89, 0x50])
        #expect(recognise(pictures, seconds: 0) == .timeLimit)
        pictures.take([0x89, 0x50])
        #expect(recognise(pictures) == .damaged)
    }

    @Test("A picture that is too large is a reason, and the next one is not")
    func large() {
        let pictures = PictureText()
        let piece = [UInt8](repeating: 0, count: 64 * 1_024 * 1_024)
        for _ in 0..<3 { pictures.take(piece) }
        #expect(recognise(pictures) == .tooLarge)
        pictures.take([0])
        #expect(recognise(pictures) == .damaged)
    }

    @Test("Signs of programs are too small for text, pages are not")
    func sizes() {
        #expect(PictureSize(width: 48, height: 48).isTooSmallForText)
        #expect(!PictureSize(width: 300, height: 60).isTooSmallForText)
        #expect(!PictureSize(width: 0, height: 0).isTooSmallForText)
        #expect(PictureSize(width: .max, height: 3, pages: 7).pixels == .max)
    }
}
