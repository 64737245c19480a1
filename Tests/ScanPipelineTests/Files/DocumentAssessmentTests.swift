import FindingModel
import PolicyEngine
import Testing

@Suite("The verdict of a document")
struct DocumentAssessmentTests {
    private func finding(_ entity: EntityType, at place: Int, field: String? = nil) -> Finding {
        let range = place..<place + 5
        return Finding(
            entity: entity,
            place: TextPlace(
                bytes: range, sourceBytes: range, codePoints: range, line: 1, column: 1),
            confidence: Confidence(logOdds: 3), level: .high, evidence: [], rule: "r",
            rulePack: "p@1", masked: "#####", fingerprint: nil, field: field)
    }

    private func assess(_ findings: [Finding]) -> DocumentAssessment {
        var assessment = DocumentAssessment()
        for finding in findings { assessment.note(finding) }
        return assessment
    }

    @Test("A person and a diagnosis on one page are PHI, and the two are named")
    func near() {
        let found = assess([finding(.email, at: 10), finding(.icd10CM, at: 400)])
        #expect(found.verdict(.examined) == .phi)
        #expect(found.reasons.map(\.entity) == [.email, .icd10CM])
        #expect(found.reasons.map(\.place) == [10..<15, 400..<405])
    }

    @Test("A person and a diagnosis that stand far apart in running text are not PHI")
    func far() {
        let place = DocumentAssessment.reach + 100
        let found = assess([finding(.icd10CM, at: 10), finding(.email, at: place)])
        #expect(found.verdict(.examined) == .identifiers)
        #expect(found.reasons.isEmpty)
    }

    @Test("Fields of one structure belong together however far apart they stand")
    func structured() {
        let found = assess([
            finding(.personName, at: 10, field: "PID-5"),
            finding(.icd10CM, at: 90_000, field: "DG1-3"),
        ])
        #expect(found.verdict(.examined) == .phi)
    }

    @Test("A medical record number makes a document about health, wherever it stands")
    func healthIdentifier() {
        let far = 50_000
        #expect(assess([finding(.mrn, at: 1), finding(.icd10CM, at: far)]).reasons.count == 2)
        #expect(assess([finding(.email, at: 1), finding(.mrn, at: far)]).reasons.count == 2)
        #expect(assess([finding(.mrn, at: 1), finding(.usMBI, at: far)]).reasons.count == 2)
        #expect(
            assess([finding(.mrn, at: 1), finding(.mrn, at: 9)]).verdict(.examined) == .identifiers)
    }

    @Test(
        "What points at nobody by itself leaves a document clear",
        arguments: [EntityType.date, .age, .location, .zipCode, .url, .ipAddress, .macAddress])
    func quasi(_ entity: EntityType) {
        #expect(assess([finding(entity, at: 1)]).verdict(.examined) == .clear)
        let found = assess([finding(entity, at: 1), finding(.icd10CM, at: 20)])
        #expect(found.verdict(.examined) == .clear)
        #expect(found.verdict(.partial(.damaged)) == .undetermined)
        #expect(
            assess([finding(entity, at: 1), finding(.deviceID, at: 20)]).verdict(.examined)
                == .identifiers)
    }

    @Test("Without an identifier nothing is PHI")
    func healthAlone() {
        let found = assess([finding(.icd10CM, at: 1), finding(.icd10CM, at: 9)])
        #expect(found.verdict(.examined) == .clear)
        #expect(found.verdict(.partial(.tooDeep)) == .undetermined)
    }

    @Test("What makes a part PHI makes its document so, and two parts do not speak of one person")
    func parts() {
        var mail = assess([finding(.email, at: 10)])
        mail.merge(assess([finding(.icd10CM, at: 5)]))
        #expect(mail.verdict(.examined) == .phi)
        #expect(mail.reasons.map(\.place) == [nil, nil])
        var archive = DocumentAssessment()
        archive.merge(assess([finding(.email, at: 10)]))
        archive.merge(assess([finding(.icd10CM, at: 5)]))
        #expect(archive.verdict(.examined) == .identifiers)
        archive.merge(assess([finding(.mrn, at: 1), finding(.usSSN, at: 9)]))
        #expect(archive.verdict(.examined) == .phi)
    }
}
