import ContentExtraction
import Testing

@Suite("HL7 v2 messages are read by field")
struct HL7ReaderTests {
    private func entities(_ text: String) -> [String] {
        SegmentReading.entities(text, by: HL7Reader.self)
    }

    /// What a segment gives in a message with the usual delimiters.
    private func segment(_ text: String) -> [String] {
        entities(HL7Sample.header + "\r" + text + "\r")
    }

    @Test("an admission gives the patient, the visit and the payer")
    func admission() {
        #expect(entities(HL7Sample.admission) == HL7Sample.admissionEntities)
    }

    @Test("segments may end with CR, LF, both, or stand in MLLP frames")
    func segmentEnds() {
        let expected = HL7Sample.admissionEntities
        let lines = HL7Sample.admission
        #expect(entities(lines.replacing("\r", with: "\n")) == expected)
        #expect(entities(lines.replacing("\r", with: "\r\n")) == expected)
        let framed = "\u{0B}\(lines)\u{1C}\r\u{0B}\(lines)\u{1C}\r"
        #expect(HL7Reader.recognises(Array(framed.utf8)))
        #expect(entities(framed) == expected + expected)
    }

    @Test("a batch is read through its own headers")
    func batch() {
        let text =
            "FHS|^~\\&|LAB|WEST\rBHS|^~\\&|LAB|WEST\r\(HL7Sample.admission)"
            + "\(HL7Sample.admission)BTS|2\rFTS|1\r"
        #expect(HL7Reader.recognises(Array(text.utf8)))
        #expect(entities(text) == HL7Sample.admissionEntities + HL7Sample.admissionEntities)
    }

    @Test("each message has the delimiters that its header states")
    func delimiters() {
        let other = "MSH#:*!%#A#B#C#D#20240501##ADT:A01#7#P#2.4\rPID#1##778812:::W:MR##ORR:LENA:P\r"
        let expected = ["PID-3 MRN 778812", "PID-5 PERSON_NAME ORR:LENA:P"]
        #expect(entities(other) == expected)
        #expect(entities(HL7Sample.admission + other) == HL7Sample.admissionEntities + expected)
    }

    @Test("an escape character that is doubled by mistake does no harm")
    func doubledEscape() {
        let text = "MSH|^~\\\\&|A|B\rPID|1||5501^^^SSA&1.2&ISO\r"
        #expect(entities(text) == ["PID-3 US_SSN 5501"])
    }

    @Test("escapes inside a value stay as they are")
    func escapes() {
        #expect(
            segment("PID|1||1||O\\T\\NEAL^PAT") == [
                "PID-3 MRN 1", "PID-5 PERSON_NAME O\\T\\NEAL^PAT",
            ])
    }

    @Test(
        "the type and the authority of an identifier decide what it is",
        arguments: [
            ("7001^^^W^MR", "MRN"), ("7001^^^W^PI", "MRN"), ("7001", "MRN"), ("7001^^^W", "MRN"),
            ("900-12-3456^^^^SS", "US_SSN"), ("900123456^^^SSA", "US_SSN"),
            ("900123456^^^&2.16.840.1.113883.4.1&ISO", "US_SSN"),
            ("A7001^^^W^AN", "ACCOUNT_NUMBER"),
            ("D7001^^^NY^DL", "US_DRIVER_LICENSE"),
            ("D7001^^^&2.16.840.1.113883.4.3.36&ISO", "US_DRIVER_LICENSE"),
            ("9TT9TT9TT99^^^CMS^MC", "US_MBI"), ("900123456A^^^CMS^MC", "US_HICN"),
            ("7001^^^W^MA", "MEDICAID_ID"), ("7001^^^W^MB", "HEALTH_PLAN_ID"),
            ("7001^^^W^VN", "ENCOUNTER_NUMBER"), ("X7001^^^USA^PPN", "US_PASSPORT"),
            ("1987654321^^^CMS^NPI", "US_NPI"),
        ])
    func identifierTypes(value: String, entity: String) {
        let number = value.prefix { $0 != "^" }
        #expect(segment("PID|1||\(value)") == ["PID-3 \(entity) \(number)"])
    }

    @Test("repetitions are values of their own")
    func repetitions() {
        #expect(
            segment("PID|1||71^^^W^MR~900123456^^^^SS||ORR^LENA~ORR^LENNIE^^^^^A") == [
                "PID-3 MRN 71", "PID-3 US_SSN 900123456", "PID-5 PERSON_NAME ORR^LENA",
                "PID-5 PERSON_NAME ORR^LENNIE",
            ])
    }

    @Test("nulls in all their forms are no values")
    func nulls() {
        #expect(
            segment("PID|1|\"\"|000000||\"\"^\"\"||00000000|||||||N/A^UNKNOWN|none|||---") == [])
    }

    @Test(
        "telephones are found in the old form and the new, with what they are for",
        arguments: [
            ("(212)555-0143", ["PID-13.1 PHONE (212)555-0143"]),
            ("^PRN^PH^^1^212^5550143", ["PID-13.6 PHONE 212^5550143"]),
            ("^PRN^PH^^^^5550143", ["PID-13.7 PHONE 5550143"]),
            ("^PRN^FX^^^212^5550143", ["PID-13.6 FAX 212^5550143"]),
            ("^NET^Internet^lena@orr.example", ["PID-13.4 EMAIL lena@orr.example"]),
            ("lena@orr.example^NET", ["PID-13.1 EMAIL lena@orr.example"]),
            ("^^PH^^^^^^^^^2125550143", ["PID-13.12 PHONE 2125550143"]),
            ("^^^^^905", []), ("^PRN^PH^^^212", []),
        ])
    func telephones(value: String, expected: [String]) {
        #expect(segment("PID|||||||||||||\(value)") == expected)
    }

    @Test("an address gives street, other designation, city, ZIP code and county, not the state")
    func addresses() {
        #expect(
            segment("PID|||||||||||12 ELM ST&ELM ST&12^APT 4^TROY^NY^12180^USA^H^^RENSSELAER") == [
                "PID-11.1 STREET_ADDRESS 12 ELM ST&ELM ST&12", "PID-11.2 STREET_ADDRESS APT 4",
                "PID-11.3 LOCATION TROY", "PID-11.5 ZIP_CODE 12180", "PID-11.9 LOCATION RENSSELAER",
            ])
    }

    @Test("a birthday may be a year, any other date has to be whole")
    func dates() {
        #expect(segment("PID|||||||1934") == ["PID-7 DATE_OF_BIRTH 1934"])
        #expect(segment("DG1|1||||2024") == [])
        #expect(segment("DG1|1||||20240230115900-0500") == ["DG1-5 DATE 20240230115900-0500"])
        #expect(segment("DG1|1||||20241330") == [])
    }

    @Test(
        "those who act in their profession have a number and a name",
        arguments: [
            (
                "1987654321^POLK^ADA^M^III^DR^MD",
                ["PV1-7.1 US_NPI 1987654321", "PV1-7 PERSON_NAME POLK^ADA^M^III"]
            ),
            ("44^POLK^ADA^^^^^^NPI", ["PV1-7.1 US_NPI 44", "PV1-7 PERSON_NAME POLK^ADA"]),
            ("L55^POLK", ["PV1-7.1 PROFESSIONAL_LICENSE L55", "PV1-7 PERSON_NAME POLK"]),
            ("^POLK^ADA", ["PV1-7 PERSON_NAME POLK^ADA"]),
            ("POLK, ADA", ["PV1-7 PERSON_NAME POLK, ADA"]),
            (
                "BP1234563^POLK^ADA^^^^^^^^^^DEA",
                ["PV1-7.1 US_DEA BP1234563", "PV1-7 PERSON_NAME POLK^ADA"]
            ),
        ])
    func providers(value: String, expected: [String]) {
        #expect(segment("PV1|1|I|||||\(value)") == expected)
    }

    @Test(
        "codes are of the system that stands beside them",
        arguments: [
            ("DG1|1||E11.9^Diabetes^I10", "DG1-3.1 ICD10_CM E11.9"),
            ("DG1|1||250.00^Diabetes^ICD-9-CM", "DG1-3.1 ICD9_CM 250.00"),
            ("DG1|1|I10|E11.9", "DG1-3.1 ICD10_CM E11.9"),
            ("DG1|1||E11.9", "DG1-3.1 <diagnosis code> E11.9"),
            ("PR1|1||99213^Visit^C4", "PR1-3.1 CPT 99213"),
            ("PR1|1||J1100^Injection^CPT4", "PR1-3.1 HCPCS J1100"),
            ("PR1|1||0DTJ4ZZ^^ICD-10-PCS", "PR1-3.1 ICD10_PCS 0DTJ4ZZ"),
            ("OBX|1|NM|2345-7^Glucose^LN", "OBX-3.1 LOINC 2345-7"),
            ("RXE||00071-0155-23^Atorvastatin^NDC", "RXE-2.1 NDC 00071-0155-23"),
            ("AL1|1|DA|91936005^Penicillin^SCT", "AL1-3.1 SNOMED_CT 91936005"),
            ("OBR|1|||XX1^Local^L^24323-8^Panel^LN", "OBR-4.4 LOINC 24323-8"),
        ])
    func codes(text: String, expected: String) {
        #expect(segment(text) == [expected])
    }

    @Test(
        "an observed value is what its data type says, and free text is left to the text scan",
        arguments: [
            ("XPN", "", "POLK^ADA", ["OBX-5 PERSON_NAME POLK^ADA"]),
            ("CX", "", "71^^^W^MR", ["OBX-5 MRN 71"]),
            ("DT", "", "20240501", ["OBX-5 DATE 20240501"]),
            ("DT", "21112-8", "19340501", ["OBX-5 DATE_OF_BIRTH 19340501"]),
            ("NM", "30525-0", "93", ["OBX-5 AGE 93"]), ("NM", "30525-0", "61", []),
            ("TX", "", "POLK^ADA 20240501", []), ("NM", "", "5550143", []),
            ("", "", "20240501", []),
        ])
    func observations(type: String, code: String, value: String, expected: [String]) {
        #expect(segment("OBX|1|\(type)|\(code)||\(value)") == expected)
    }

    @Test("site-defined segments and unknown fields are left to the text scan")
    func unknown() {
        #expect(
            segment("ZPI|1|ORR^LENA|900-12-3456\rPID|||||||||||||||||||||||||||||||||||||||||||||9")
                == [])
    }

    @Test("the name by which somebody signs in is no number of a license")
    func signIn() {
        #expect(segment("ORC|RE|||||||||ASTONE^Stone^Rhea") == ["ORC-10 PERSON_NAME Stone^Rhea"])
        #expect(
            segment("ORC|RE|||||||||RN4471^Stone^Rhea")
                == ["ORC-10.1 PROFESSIONAL_LICENSE RN4471", "ORC-10 PERSON_NAME Stone^Rhea"])
    }

    @Test("numbers of the message itself are no identifiers")
    func others() {
        let others = SegmentReading.others(
            HL7Sample.header + "\rOBX|1|NM|||5550143|mg/dL\r", by: HL7Reader.self)
        #expect(others.contains("20240501083000") && others.contains("MSG0000017"))
        #expect(others.contains("5550143"))
    }
}
