import Testing

@testable import Detection

@Suite("Counting characters")
struct CharacterIndexTests {
    @Test(
        "An index counts as the text itself does, within the part it covers and outside",
        arguments: [0, 1, 63, 64, 65, 130, 200])
    func counts(_ length: Int) {
        let letters = Array("aé日😀\u{FFFD}b\n".utf8) + [0x80, 0xFF]
        let text = (0..<length).map { letters[$0 * $0 % 31 % letters.count] }
        unsafe text.withUnsafeBufferPointer { buffer in
            let window = unsafe Window(buffer, origin: 1_000)
            for from in stride(from: 0, through: length, by: 13) {
                var index = CharacterIndex()
                index.cover(1_000 + from..<1_000 + (length + from + 1) / 2, window)
                let ranges = (0...length).flatMap { low in
                    (low...length).map { 1_000 + low..<1_000 + $0 }
                }
                #expect(
                    ranges.map { index.count(in: $0, window) }
                        == ranges.map(window.characters(in:)))
            }
        }
    }

    @Test("ASCII has one byte a character")
    func ascii() {
        let text = Array("plain text, café".utf8)
        unsafe text.withUnsafeBufferPointer { buffer in
            let window = unsafe Window(buffer)
            var index = CharacterIndex()
            index.cover(0..<10, window)
            #expect(index.bytesPerCharacter == 1)
            index.cover(0..<text.count, window)
            #expect(index.bytesPerCharacter == 4)
            #expect(index.count(in: 0..<text.count, window) == 16)
        }
    }
}
