import FindingModel
import Testing

@testable import ScanPipeline

@Suite("Distinct individuals")
struct IndividualTallyTests {
    private func note(
        _ tally: inout IndividualTally, _ entity: EntityType, _ value: Int, line: Int = 1,
        field: String? = nil
    ) {
        // Why: fingerprints are uniform.
        let hash = uniform(UInt64(value) ^ UInt64(entity.rawValue.utf8.count) << 40)
        let digits = String(hash, radix: 16)
        let hex = String(repeating: "0", count: 16 - digits.count) + digits
        tally.note(
            Finding(
                entity: entity,
                place: TextPlace(
                    bytes: 0..<1, sourceBytes: 0..<1, codePoints: 0..<1, line: line, column: 1),
                confidence: Confidence(logOdds: 3), level: .high, evidence: [], rule: "r",
                rulePack: "p@1", masked: "#", fingerprint: Fingerprint(hex: hex), field: field))
    }

    @Test("Keys of one person count once, in one document and in all")
    func linked() {
        var tally = IndividualTally()
        note(&tally, .mrn, 1)
        note(&tally, .usSSN, 2)
        note(&tally, .mrn, 1)
        #expect(tally.endDocument() == 1)
        note(&tally, .usSSN, 2)
        #expect(tally.endDocument() == 1)
        #expect(tally.total.count == 1)
        #expect(tally.total.standardError == nil)
    }

    @Test("Rows of a table are persons, also where cells are empty")
    func rows() {
        var tally = IndividualTally()
        note(&tally, .mrn, 1, line: 2, field: "column:mrn")
        note(&tally, .usSSN, 2, line: 3, field: "column:ssn")
        note(&tally, .mrn, 3, line: 4, field: "column:mrn")
        note(&tally, .usSSN, 2, line: 4, field: "column:ssn")
        #expect(tally.endDocument() == 2)
    }

    @Test("Two numbers of a kind in one row, each with a column of its own, are one person's")
    func twoColumns() {
        var tally = IndividualTally()
        for row in 2...5 {
            note(&tally, .mrn, row, line: row, field: "column:pat_id")
            note(&tally, .mrn, 10 + row, line: row, field: "column:mrn")
        }
        #expect(tally.endDocument() == 4)
    }

    @Test("Rows on one line, as statements of SQL have them, are persons each")
    func rowsOnOneLine() {
        var tally = IndividualTally()
        for row in 2...5 { note(&tally, .mrn, row, line: 1, field: "column:mrn") }
        #expect(tally.endDocument() == 4)
    }

    @Test("In a row, given name and surname count together, in either order")
    func namesOfRows() {
        var tally = IndividualTally()
        for (row, given) in [(2, 31), (3, 32)] {
            note(&tally, .personName, 7, line: row, field: "column:last")
            note(&tally, .personName, given, line: row, field: "column:first")
            note(&tally, .dateOfBirth, 8, line: row, field: "column:dob")
        }
        #expect(tally.endDocument() == 2)
        note(&tally, .personName, 31, line: 2, field: "column:first")
        note(&tally, .personName, 7, line: 2, field: "column:last")
        note(&tally, .dateOfBirth, 8, line: 2, field: "column:dob")
        #expect(tally.endDocument() == 1)
        #expect(tally.total.count == 2)
    }

    @Test("Namesakes with one birthday and numbers of their own stay two")
    func namesakes() {
        var tally = IndividualTally()
        for row in 2...4 {
            note(&tally, .mrn, row, line: row, field: "column:mrn")
            note(&tally, .personName, 7, line: row, field: "column:name")
            note(&tally, .dateOfBirth, 8, line: row, field: "column:dob")
        }
        note(&tally, .personName, 7, line: 5, field: "column:name")
        note(&tally, .dateOfBirth, 8, line: 5, field: "column:dob")
        #expect(tally.endDocument() == 3)
    }

    @Test("A number of a health plan counts where nothing else does, and makes no two persons one")
    func plans() {
        var tally = IndividualTally()
        note(&tally, .healthPlanID, 1)
        note(&tally, .healthPlanID, 2)
        #expect(tally.endDocument() == 2)
        for row in 2...3 {
            note(&tally, .mrn, row, line: row, field: "column:mrn")
            note(&tally, .healthPlanID, 9, line: row, field: "column:plan")
        }
        #expect(tally.endDocument() == 2)
        // A person with two insurances, as messages and rosters have them.
        note(&tally, .mrn, 8)
        note(&tally, .healthPlanID, 21)
        note(&tally, .healthPlanID, 22)
        note(&tally, .usSSN, 9)
        #expect(tally.endDocument() == 1)
        for row in 2...3 {
            note(&tally, .healthPlanID, 30 + row, line: row, field: "column:member_id")
            note(&tally, .healthPlanID, 40 + row, line: row, field: "column:subscriber_id")
        }
        #expect(tally.endDocument() == 2)
    }

    @Test("A name counts with a date of birth, and a physician's does not part a record")
    func names() {
        var tally = IndividualTally()
        note(&tally, .personName, 1)
        #expect(tally.endDocument() == 0)
        note(&tally, .personName, 1)
        note(&tally, .dateOfBirth, 2)
        note(&tally, .mrn, 3)
        note(&tally, .personName, 4)
        note(&tally, .usSSN, 5)
        #expect(tally.endDocument() == 1)
        note(&tally, .personName, 6)
        note(&tally, .dateOfBirth, 7)
        note(&tally, .personName, 8)
        note(&tally, .dateOfBirth, 9)
        #expect(tally.endDocument() == 2)
        #expect(tally.total.count == 3)
    }

    @Test("Beyond the bound the number is an estimate, and its error is stated and held")
    func estimate() throws {
        var tally = IndividualTally(mostKeys: 1_000)
        for person in 1...30_000 {
            note(&tally, .mrn, person)
            if person % 3 == 0 { _ = tally.endDocument() }
        }
        _ = tally.endDocument()
        let error = try #require(tally.total.standardError)
        #expect(error < 0.01)
        #expect(abs(Double(tally.total.count) / 30_000 - 1) < 4 * error)
    }

    @Test("Few values are counted nearly exactly by the sketch", arguments: [0, 1, 100, 5_000])
    func fewValues(_ count: Int) {
        var sketch = CardinalitySketch()
        for value in 0..<count { sketch.add(uniform(UInt64(value))) }
        #expect(abs(sketch.count - count) <= count / 50 + 1)
    }
}

/// A number whose bits look random (SplitMix64).
private func uniform(_ value: UInt64) -> UInt64 {
    var bits = (value &+ 1) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
}
