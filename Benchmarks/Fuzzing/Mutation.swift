/// Small damage to bytes.
enum Mutation {
    private static let most = 8
    /// Signs on which readers and patterns turn.
    private static let signs: [[UInt8]] =
        [
            "\n", "\r\n", "\t", "\0", "|", "^", "~", "<", ">", "&amp;", "%2D", "=3D", "@", "\u{A0}",
            "\u{200B}",
            "\u{FF11}", "é", "\u{2014}", "-", ".", ",", "(", ")", "#", "'",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

    /// Changes a few bytes, or none.
    static func apply(to bytes: inout [UInt8], using random: inout SeededGenerator) {
        for _ in 0..<random.number(below: most) where !bytes.isEmpty {
            let place = random.number(below: bytes.count)
            switch random.number(below: 6) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes[place] ^= 0x20
            case 2: bytes.insert(contentsOf: random.member(of: signs), at: place)
            case 3:
                bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.number(below: 8)))
            case 4:
                let end = min(bytes.count, place + 1 + random.number(below: 40))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.swapAt(place, random.number(below: bytes.count))
            }
        }
    }
}
