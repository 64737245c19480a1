import Testing

@testable import PatternEngine

@Suite("Terms in a text")
struct TermMatcherTests {
    /// Where a term is found, as the text there.
    private func found(_ term: String, _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe TermMatcher([term]).hits(in: buffer)
        }.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test(
        "A space in a term stands for up to four separators",
        arguments: [
            "medical record number", "Medical Record Number", "MEDICAL_RECORD_NUMBER",
            "medical-record-number", "medical.record/number", "medical \t\r\nrecord\n number",
            "MedicalRecordNumber", "medicalRecordNumber", "medicalrecordnumber",
            "MEDICALRECORDNUMBER", "MedicalRecord Number", "MEDICALRECORD NUMBER",
            "Medical\u{A0}Record\u{A0}\u{A0}Number",
        ])
    func separators(_ text: String) {
        #expect(found("medical record number", "the \(text): 1") == [text])
    }

    @Test(
        "Five separators, other characters, a part and a plural are something else",
        arguments: [
            "medical     record number", "medical, record number", "medical record",
            "medical record numbers", "biomedical record number", "medical record numbered",
        ])
    func others(_ text: String) {
        #expect(found("medical record number", text) == [])
    }

    @Test(
        "A word ends before whatever is no letter, and before a hump",
        arguments: [
            ("mrn", "MRN123", ["MRN"]), ("mrn", "MRN_1", ["MRN"]),
            ("mrn", "patientMrnValue", ["Mrn"]),
            ("mrn", "MRNs", []), ("mrn", "MRNé", []), ("mrn", "éMRN", []),
            ("mrn", "1MRN2", ["MRN"]),
            ("mrn", "mrn", ["mrn"]), ("mrn", "xmrn", []), ("mrn", "MRN\u{A0}", ["MRN"]),
            ("mrn", "MRNNumber", []), ("mrn", "mrnNumber", ["mrn"]), ("icd10", "ICD10", ["ICD10"]),
            ("icd10", "ICD100", []), ("icd10", "icd10cm", ["icd10"]),
        ])
    func boundaries(_ term: String, _ text: String, _ expected: [String]) {
        #expect(found(term, text) == expected)
    }

    @Test(
        "A term is found where humps run through its words",
        arguments: [
            ("dob", "DoB", ["DoB"]), ("email", "eMail", ["eMail"]),
            ("email", "eMailAddress", ["eMail"]),
            ("mychart id", "MyChartId", ["MyChartId"]), ("ssn", "sSn", ["sSn"]),
            ("do", "DoB", ["Do"]),
            ("b", "DoB", ["B"]), ("patientlink", "PatientLink", ["PatientLink"]),
        ])
    func humps(_ term: String, _ text: String, _ expected: [String]) {
        #expect(found(term, text) == expected)
    }

    @Test("A term may end in a number sign, which needs no boundary behind it")
    func numberSign() {
        #expect(found("mr#", "MR#123, mr # 5, mr#x") == ["MR#", "mr#"])
    }

    @Test(
        "Letters with an accent fold as those without",
        arguments: [
            ("résumé", "RÉSUMÉ", ["RÉSUMÉ"]), ("résumé", "résumés", []), ("é", "É", ["É"]),
            ("driver’s license", "Driver’s License", ["Driver’s License"]),
            ("name", "naïve name", ["name"]),
        ])
    func accents(_ term: String, _ text: String, _ expected: [String]) {
        #expect(found(term, text) == expected)
    }

    @Test("Terms that begin alike are each found, once")
    func several() {
        let terms = ["patient", "patient id", "patient id number", "patientid", "id number"]
        let text = Array("PatientID number".utf8)
        let hits = unsafe text.withUnsafeBufferPointer { unsafe TermMatcher(terms).hits(in: $0) }
        #expect(Set(hits).count == hits.count)
        #expect(Set(hits.map(\.term)) == [0, 1, 2, 3, 4])
    }

    @Test("A term that begins with no letter cannot be found, and says so")
    func findable() {
        #expect(TermMatcher.isFindable("mrn"))
        #expect(TermMatcher.isFindable("MRN #"))
        #expect(!TermMatcher.isFindable("#mrn"))
        #expect(!TermMatcher.isFindable("1099"))
        #expect(!TermMatcher.isFindable(""))
    }
}
