/// Random texts in which rules find much, and nearly find more.
enum Material {
    private static let separators = [
        "\n", "\n\n", " ", "\t", ", ", "; ", " | ", "é ", "日本 ", "😀", "\u{A0}", "\r\n", "",
    ].map { Array($0.utf8) }

    private static let prose = [
        "The patient was seen by the doctor and sent home with a note for the pharmacy.",
        "Invoice and order numbers follow in the table below, with serial numbers of each device.",
        "Please call back before noon; the record number of the chart is on the card.",
        "Größe, Gewicht und Maße: überprüft. Señor Núñez pidió una cita.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
    ].map { Array($0.utf8) }

    /// About so many bytes: samples of the rules, whole or damaged, between prose.
    static func text(
        _ count: Int, damage: Double = 0, using random: inout SeededGenerator
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(count + 1_000)
        while text.count < count {
            let isProse = Int.random(in: 0..<4, using: &random) == 0
            let pool = isProse ? prose : Shipped.samples
            var piece = pool[Int.random(in: 0..<pool.count, using: &random)]
            if Double.random(in: 0..<1, using: &random) < damage {
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    mutate(&piece, using: &random)
                }
            }
            text += piece
            text += separators[Int.random(in: 0..<separators.count, using: &random)]
        }
        return text
    }

    /// Inserts, deletes or replaces a byte; often by one that is no UTF-8.
    static func mutate(_ text: inout [UInt8], using random: inout SeededGenerator) {
        guard !text.isEmpty else { return }
        let place = Int.random(in: 0..<text.count, using: &random)
        let bytes: [UInt8] = [
            0x20, 0x2D, 0x30, 0x39, 0x41, 0x61, 0x0A, 0xA0, 0xC3, 0xE2, 0xF0, 0xFF,
        ]
        let byte = bytes[Int.random(in: 0..<bytes.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.insert(byte, at: place)
        case 1: text.remove(at: place)
        case 2: text[place] = byte
        default: text[place] = UInt8.random(in: 0...255, using: &random)
        }
    }
}
