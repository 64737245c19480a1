import Detection
import RulePacks
import Testing

@Suite("Codes of published lists")
struct CodeListCheckTests {
    @Test(
        "Listed codes pass, with the dot in its place or without",
        arguments: [
            (CheckName.icd10CM, "E11.9"), (.icd10CM, "E119"), (.icd10CM, "e11.9"),
            (.icd10CM, "I10"),
            (.icd10CM, "S72.001A"), (.icd10CM, "Z3A.28"), (.icd10CM, "C4A.39"),
            (.icd10CM, "O9A.111"), (.icd10CM, "QA0.0101"), (.icd10CM, "M1A.00X0"),
            (.icd10CM, "T78.40XA"), (.icd10CM, "T36.0X1A"), (.icd10CM, "E11"),
            (.icd10CM, "I10.XXXX"), (.icd10CM, "I10X"), (.icd10CM, "S72.00X"),
            (.icd9CM, "250.00"), (.icd9CM, "25000"), (.icd9CM, "V45.01"), (.icd9CM, "E950.1"),
            (.icd9CM, "401.9"), (.icd9CM, "250"), (.icd9CM, "v4501"),
            (.icd10PCS, "0DTJ4ZZ"), (.icd10PCS, "0dtj4zz"), (.icd10PCS, "0016070"),
        ])
    func listedCodes(check: CheckName, code: String) throws {
        #expect(try weight(check, code) != nil)
    }

    @Test(
        "Other codes fail",
        arguments: [
            (CheckName.icd10CM, "B12"), (.icd10CM, "A12.345"), (.icd10CM, "E11.99"),
            (.icd10CM, "QB0.01"), (.icd10CM, "E1.19"), (.icd10CM, "E119."), (.icd10CM, ".E119"),
            (.icd10CM, "E.119"), (.icd10CM, "E11..9"), (.icd10CM, "E11-9"), (.icd10CM, "1E1.9"),
            (.icd10CM, "XXXXXXX"), (.icd10CM, "E"), (.icd10CM, ""), (.icd10CM, "S72.001AA"),
            (.icd9CM, "250.99"), (.icd9CM, "2500.0"), (.icd9CM, "E95.01"), (.icd9CM, "V4.501"),
            (.icd9CM, "A45.01"), (.icd9CM, "250.0A"), (.icd9CM, "000.00"),
            (.icd10PCS, "0DTJ4Z"), (.icd10PCS, "0DT.J4ZZ"), (.icd10PCS, "9999999"),
            (.icd10PCS, "0DTJ4ZZ0"),
        ])
    func otherCodes(check: CheckName, code: String) throws {
        #expect(try outcome(check, code) == .failed)
    }
}
