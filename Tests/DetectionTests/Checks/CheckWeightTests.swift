import Detection
import Foundation
import RulePacks
import Testing

@Suite("Weights of checks")
struct CheckWeightTests {
    /// A check, a shape that a pattern can state, and how many random values are tried.
    struct Claim: Sendable, CustomTestStringConvertible {
        let check: CheckName
        let shape: String
        let tries: Int

        init(_ check: CheckName, _ shape: String, tries: Int = 20_000) {
            self.check = check
            self.shape = shape
            self.tries = tries
        }

        var testDescription: String { "\(check.rawValue) \(shape)" }
    }

    /// The stated weight and the share that passes must agree within a factor of 1.25.
    @Test(
        "The weight is what random values of the shape say",
        arguments: [
            Claim(.luhn, "##########"), Claim(.luhn, "################"),
            Claim(.creditCard, "4###############"), Claim(.creditCard, "37#############"),
            Claim(.npi, "1#########"), Claim(.npi, "808402#########"), Claim(.dea, "AA#######"),
            Claim(.abaRouting, "02#######"), Claim(.imei, "35#############"),
            Claim(.loinc, "1###-#"), Claim(.snomedCT, "7###00#"), Claim(.snomedCT, "7#########10#"),
            Claim(.iban, "DE####################", tries: 200_000),
            Claim(.vin, "1HGCM8###3A######"), Claim(.gs1UDI, "(01)##############"),
            Claim(.gs1UDI, "+H123?????#?"), Claim(.ein, "##-#######"),
            Claim(.icd10CM, "A##"), Claim(.icd10CM, "A##.#"), Claim(.icd10CM, "A##.##"),
            Claim(.icd10CM, "A##.###", tries: 100_000),
            Claim(.icd9CM, "###"), Claim(.icd9CM, "###.#"), Claim(.icd9CM, "###.##"),
            Claim(.icd9CM, "V##"), Claim(.icd9CM, "V##.#"), Claim(.icd9CM, "V##.##"),
            Claim(.icd9CM, "E###"), Claim(.icd9CM, "E###.#"),
        ])
    func honest(claim: Claim) throws {
        var generator = SeededGenerator(seed: 20_261_121)
        var passed = 0
        var stated = 0.0
        for _ in 0..<claim.tries {
            // Why: `A` of a registrant has eight letters that fail, which a pattern states.
            let text = generator.text(claim.shape)
            if claim.check == .dea, "INOQVWYZ".contains(text.prefix(1)) { continue }
            if let found = try weight(claim.check, text) {
                passed += 1
                stated = found
            }
        }
        let tried = claim.check == .dea ? Double(claim.tries) * 18 / 26 : Double(claim.tries)
        let share = Double(passed) / tried
        #expect(passed > 100)
        #expect(abs(stated - log(1 / share)) < log(1.25))
    }

    /// Weights that are cut off at a thousand to one claim less than random values would allow.
    @Test(
        "The most that a check claims is a thousand to one",
        arguments: [
            Claim(.icd10CM, "A##.###A", tries: 100_000), Claim(.icd10CM, "A##.A", tries: 100_000),
            Claim(.icd10PCS, "0??????", tries: 100_000),
            Claim(.icd10PCS, "#######", tries: 100_000),
        ])
    func modest(claim: Claim) throws {
        var generator = SeededGenerator(seed: 20_261_122)
        var passed = 0
        var stated = 0.0
        for _ in 0..<claim.tries {
            let text = generator.text(claim.shape)
            // Why: a code with a placeholder is worth what the code without it is.
            if text.hasSuffix("X") { continue }
            if let found = try weight(claim.check, text) {
                passed += 1
                stated = max(stated, found)
            }
        }
        #expect(stated <= 6.908)
        #expect(Double(passed) / Double(claim.tries) <= 1.25 / exp(stated))
    }

    @Test("The shares of ZIP codes and area codes are those of the tables")
    func sharesOfTables() throws {
        let tables = try shippedTables.get()
        let zip = try #require(try weight(.zipCode, "10001"))
        #expect(abs(exp(-zip) * 100_000 - Double(tables.zipCodes.count)) < 1)
        let area = try #require(try weight(.nanpPhone, "212-867-5309"))
        #expect(abs(exp(-area) * 800 - Double(tables.areaCodes.count)) < 1)
        let members = (0..<100_000).filter { tables.zipCodes.contains($0) }
        #expect(members.count == tables.zipCodes.count)
    }
}
