import Evaluation
import FindingModel
import Testing

@Suite("When a label is found")
struct FoundLabelTests {
    private func isFound(
        _ marked: String, _ entity: EntityType, _ words: String, as label: EntityType
    ) throws -> Bool {
        let document = MarkedDocument(marked)
        let report = try report(document, [document.found(entity, words)])
        #expect(report.counts(label).labels == 1)
        return report.counts(label).found == 1
    }

    @Test("A finding that covers half of the label has found it, and less has not")
    func half() throws {
        let text = "seen by ⟦PERSON_NAME:Ann Smithe⟧ today"
        #expect(try isFound(text, .personName, "mithe", as: .personName))
        #expect(try !isFound(text, .personName, "ithe", as: .personName))
    }

    @Test("A finding may be four times as long as the label and 60 characters, no longer")
    func tooLong() throws {
        let filler = String(repeating: "x", count: 66)
        let text = filler + "⟦PERSON_NAME:Ann⟧" + filler
        let longest = String(repeating: "x", count: 66) + "Ann" + "xxx"
        #expect(try isFound(text, .personName, longest, as: .personName))
        #expect(try !isFound(text, .personName, longest + "x", as: .personName))
    }

    @Test("Of a number, the finding must hold every digit")
    func digits() throws {
        let text = "MRN ⟦MRN:(AB-001234)⟧."
        #expect(try isFound(text, .mrn, "001234", as: .mrn))
        #expect(try !isFound(text, .mrn, "(AB-00123", as: .mrn))
        #expect(try !isFound(text, .mrn, "01234)", as: .mrn))
    }

    @Test("Places are code points, also behind characters of several bytes and code points")
    func codePoints() throws {
        let text = "🩺 e\u{301}té 👩‍⚕️ ⟦US_SSN:900-00-0000⟧"
        #expect(try isFound(text, .usSSN, "900-00-0000", as: .usSSN))
    }

    @Test(
        "A date of birth will do for a date and a fax for a telephone, but not every way round",
        arguments: [
            (EntityType.date, EntityType.dateOfBirth, true), (.dateOfBirth, .date, false),
            (.phone, .fax, true), (.fax, .phone, true), (.usMBI, .healthPlanID, false),
            (.healthPlanID, .usMBI, false), (.accountNumber, .bankAccount, false),
        ])
    func siblings(label: EntityType, found: EntityType, isAccepted: Bool) throws {
        let text = "on ⟦\(label.rawValue):01/02/1999⟧."
        #expect(try isFound(text, found, "01/02/1999", as: label) == isAccepted)
    }

    @Test("A label counts at the level of the best finding and below")
    func levels() throws {
        let document = MarkedDocument("⟦MRN:123456⟧ and ⟦MRN:234567⟧ and ⟦MRN:345678⟧")
        let report = try report(
            document,
            [
                document.found(.mrn, "123456", 0.7), document.found(.mrn, "234567", 0.8),
                document.found(.mrn, "345678", 0.95), document.found(.mrn, "345678", 0.7),
            ])
        #expect(ConfidenceLevel.allCases.map { report.counts(.mrn, $0).found } == [3, 2, 1])
        #expect(report.counts(.mrn, .high).missed == 2)
        #expect(report.counts(.mrn, .high).labels == 3)
    }

    @Test("A miss says what was reported in its place")
    func causes() throws {
        let document = MarkedDocument(
            "⟦MRN:111111⟧ ⟦MRN:222222⟧ ⟦MRN:333333⟧ ⟦MRN:444444⟧ ⟦MRN:555555⟧")
        let report = try report(
            document,
            [
                document.found(.mrn, "222222", 0.7), document.found(.mrn, "333", 0.8),
                document.found(.phone, "444444 5", 0.8), document.found(.usEIN, "5555", 0.7),
            ])
        #expect(
            report.misses.map(\.cause) == [
                .nothing, .onlyLow, .misplaced(.mrn), .other(.phone), .other(.phone),
            ])
        #expect(report.misses.map(\.range.lowerBound) == [0, 7, 14, 21, 28])
        #expect(report.misses.allSatisfy { $0.document == "d-1" && $0.entity == .mrn })
        #expect(
            report.entities.first { $0.entity == .mrn }?.missCauses == [
                .nothing: 1, .onlyLow: 1, .misplaced(.mrn): 1, .other(.phone): 2,
            ])
    }
}
