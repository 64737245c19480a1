import Detection
import RulePacks
import Testing

@Suite("Hostile values")
struct CheckRobustnessTests {
    @Test("Random bytes never trap", arguments: CheckName.allCases)
    func randomBytes(check: CheckName) throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<4_000 {
            let length = Int.random(in: 0...48, using: &generator)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = try outcome(check, bytes)
        }
    }

    @Test("Random text of the characters of identifiers never traps", arguments: CheckName.allCases)
    func randomIdentifiers(check: CheckName) throws {
        var generator = SeededGenerator(seed: 8)
        let alphabet = Array(
            "0123456789012345678901234567890123456789AXxef.-/:()+@[]%=* ,'\"\u{2010}•".utf8)
        for _ in 0..<10_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<length).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            _ = try outcome(check, bytes)
        }
    }

    @Test("A valid value that is cut or doubled never traps", arguments: CheckName.allCases)
    func cutValues(check: CheckName) throws {
        for values in validValues.values {
            for value in values {
                let bytes = Array((value + value).utf8)
                for length in 0...bytes.count { _ = try outcome(check, Array(bytes[..<length])) }
            }
        }
    }

    @Test("Long rows of one character are answered", arguments: CheckName.allCases)
    func longValues(check: CheckName) throws {
        for byte in Array("0A9-.:/( @+\u{E2}".utf8) {
            _ = try outcome(check, [UInt8](repeating: byte, count: 100_000))
        }
    }

    @Test("Ten megabytes are answered", arguments: [CheckName.luhn, .usSSN, .age, .emailDomain])
    func tenMegabytes(check: CheckName) throws {
        #expect(try outcome(check, [UInt8](repeating: 0x2D, count: 10_000_000)) == .failed)
    }

    @Test("The check that tests nothing passes everything")
    func none() throws {
        #expect(try outcome(.none, "anything") == .passed(weight: 0))
        #expect(try outcome(.none, "") == .passed(weight: 0))
    }
}
