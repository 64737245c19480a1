import Detection
import RulePacks

/// The tables of the program, read once for all tests.
let shippedTables = Result { () throws(TableError) in try CheckTables.shipped() }

/// What a check says about a text.
func outcome(_ check: CheckName, _ text: String) throws -> CheckOutcome {
    try outcome(check, Array(text.utf8))
}

/// What a check says about bytes.
func outcome(_ check: CheckName, _ bytes: [UInt8]) throws -> CheckOutcome {
    check.apply(to: bytes.span, using: try shippedTables.get())
}

/// The weight of a text that passes; `nil` when it does not.
func weight(_ check: CheckName, _ text: String) throws -> Double? {
    guard case .passed(let weight) = try outcome(check, text) else { return nil }
    return weight
}

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

    /// A text of a shape: `#` any digit, `A` any letter, `?` either, anything else as it is.
    mutating func text(_ shape: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let digits = Array("0123456789")
        var text = ""
        for place in shape {
            let choices: [Character] =
                switch place {
                case "#": digits
                case "A": letters
                case "?": letters + digits
                default: [place]
                }
            text.append(choices[Int.random(in: 0..<choices.count, using: &self)])
        }
        return text
    }
}
