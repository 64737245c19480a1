import CScanKernel
import Testing

@Suite("The kernel's anchors")
struct AnchorKernelTests {
    @Test(
        "Every kernel gives the anchors that the header promises, for every stretch of a text",
        arguments: Kernel.available, Alphabet.allCases)
    func everyStretch(_ kernel: Kernel, _ alphabet: Alphabet) {
        var random = SeededGenerator(seed: 1)
        let tables = TokenTables(atAnswer: 7, using: &random)
        let text = alphabet.text(131, using: &random)
        let expected = tables.naiveAnchors(text)
        for stretch in Stretch.all(of: text.count, capacity: 64) {
            let found = tables.anchors(kernel, text, stretch)
            let wanted = expected.filter { (stretch.from..<stretch.to).contains($0.position) }
            guard found == wanted else {
                Issue.record("\(stretch) of \(text): \(String(describing: found)), not \(wanted)")
                return
            }
        }
    }

    @Test(
        "Every kernel gives the anchors that the header promises, for texts of every length",
        arguments: Kernel.available, Alphabet.allCases)
    func everyLength(_ kernel: Kernel, _ alphabet: Alphabet) {
        var random = SeededGenerator(seed: 2)
        for length in stride(from: 0, through: 400, by: 3) {
            let tables = TokenTables(
                atAnswer: length.isMultiple(of: 2) ? 3 : 0, using: &random)
            let text = Array(alphabet.text(length, using: &random).prefix(length))
            let expected = tables.naiveAnchors(text)
            for _ in 0..<3 {
                let stretch = Stretch.random(in: length, least: 64, using: &random)
                let found = tables.anchors(kernel, text, stretch)
                let wanted = expected.filter { (stretch.from..<stretch.to).contains($0.position) }
                guard found == wanted else {
                    Issue.record("\(stretch) of \(text)")
                    return
                }
            }
        }
    }

    @Test(
        "Asked for one token, every kernel gives the anchor that the header promises",
        arguments: Kernel.available, Alphabet.allCases)
    func oneByOne(_ kernel: Kernel, _ alphabet: Alphabet) {
        var random = SeededGenerator(seed: 4)
        for length in stride(from: 0, through: 400, by: 3) {
            let tables = TokenTables(atAnswer: 0, using: &random)
            let text = Array(alphabet.text(length, using: &random).prefix(length))
            #expect(
                tables.anchorsOneByOne(kernel, text) == tables.naiveAnchors(text, quickLook: false))
        }
    }

    @Test(
        "A token of 32 and more bytes counts as one of 32", arguments: Kernel.available,
        [UInt8(ascii: "0"), UInt8(ascii: "a")])
    func longTokens(_ kernel: Kernel, _ first: UInt8) {
        var random = SeededGenerator(seed: 3)
        for length in [31, 32, 33, 63, 64, 65, 127, 128, 129, 200] {
            for lead in 0...66 {
                let tables = TokenTables(atAnswer: 0, using: &random)
                let text =
                    [UInt8](repeating: 0x20, count: lead)
                    + (0..<length).map { first + UInt8($0 % 10) }
                    + [lead.isMultiple(of: 2) ? 0x2D : 0x20]
                let all = Stretch(from: 0, to: text.count, capacity: 64)
                #expect(tables.anchors(kernel, text, all) == tables.naiveAnchors(text))
                #expect(
                    tables.anchorsOneByOne(kernel, text)
                        == tables.naiveAnchors(text, quickLook: false))
            }
        }
    }

    @Test("The best kernel is one that the processor can run")
    func best() {
        #expect(Kernel.available.map(\.number).contains(sh_best_kernel()))
    }
}
