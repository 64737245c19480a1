import CScanKernel
import Testing

@Suite("The kernel's words")
struct WordKernelTests {
    private static let least = Int(SH_WORDS_PER_BLOCK)

    @Test(
        "Every kernel gives the words that the header promises, for every stretch of a text",
        arguments: Kernel.available, Alphabet.allCases)
    func everyStretch(_ kernel: Kernel, _ alphabet: Alphabet) {
        var random = SeededGenerator(seed: 4)
        let text = alphabet.text(131, using: &random)
        let tables = WordTables(from: text, using: &random)
        let expected = tables.naiveWords(text)
        for stretch in Stretch.all(of: text.count, capacity: Self.least) {
            let found = tables.words(kernel, text, stretch)
            let wanted = expected.filter { (stretch.from..<stretch.to).contains($0.position) }
            guard found == wanted else {
                Issue.record("\(stretch) of \(text): \(String(describing: found)), not \(wanted)")
                return
            }
        }
    }

    @Test(
        "Every kernel gives the words that the header promises, for texts of every length",
        arguments: Kernel.available, Alphabet.allCases)
    func everyLength(_ kernel: Kernel, _ alphabet: Alphabet) {
        var random = SeededGenerator(seed: 5)
        for length in stride(from: 0, through: 400, by: 3) {
            let text = Array(alphabet.text(length, using: &random).prefix(length))
            let tables = WordTables(from: text, using: &random)
            let expected = tables.naiveWords(text)
            for _ in 0..<3 {
                let stretch = Stretch.random(in: length, least: Self.least, using: &random)
                let found = tables.words(kernel, text, stretch)
                let wanted = expected.filter { (stretch.from..<stretch.to).contains($0.position) }
                guard found == wanted else {
                    Issue.record("\(stretch) of \(text)")
                    return
                }
            }
        }
    }

    @Test("No more words arise per block than the header says", arguments: Kernel.available)
    func humps(_ kernel: Kernel) {
        var random = SeededGenerator(seed: 6)
        for first in [[UInt8(0x61)], [0x20], [0x42], []] {
            let text = first + (0..<400).map { UInt8($0.isMultiple(of: 2) ? 0x42 : 0x61) }
            let tables = WordTables(from: text, share: 1, using: &random)
            #expect(tables.naiveWords(text).count > text.count * 7 / 4)
            let all = Stretch(from: 0, to: text.count, capacity: Self.least)
            #expect(tables.words(kernel, text, all) == tables.naiveWords(text))
        }
    }
}
