import Testing

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Where random texts take their pieces from.
enum Alphabet: String, CaseIterable, CustomTestStringConvertible {
    case digits, letters, humps, tokens, atSigns, accents, control, highBytes, anything

    var testDescription: String { rawValue }

    private var pieces: [[UInt8]] {
        switch self {
        case .digits: Self.split("0123456789 -")
        case .letters: Self.split("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")
        case .humps: Self.split("aBcDxY ")
        case .tokens: Self.split("aZ09/:@[`{_-. \n")
        case .atSigns: Self.split("@@a1")
        case .accents: Self.split("eéÉßÿ×÷ĀŐ߿ſK日😀\u{A0}\u{AD}\u{301} aB")
        case .control: (0...0x20).map { [$0] } + [[0x7F], [0x41]]
        case .highBytes: (0x7E...0xFF).map { [$0] } + [[0x61], [0x42]]
        case .anything: (0...0xFF).map { [$0] }
        }
    }

    private static func split(_ text: String) -> [[UInt8]] {
        text.unicodeScalars.map { Array(String($0).utf8) }
    }

    /// A text of at least so many bytes.
    func text(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
        let pieces = pieces
        var text: [UInt8] = []
        while text.count < count {
            text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        return text
    }
}
