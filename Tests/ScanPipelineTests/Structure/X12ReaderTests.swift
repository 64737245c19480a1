import ContentExtraction
import Testing

@Suite("X12 interchanges are read by element")
struct X12ReaderTests {
    private func entities(_ text: String) -> [String] {
        SegmentReading.entities(text, by: X12Reader.self)
    }

    /// What segments give in a transaction.
    private func segments(_ text: String, of transaction: String = "837") -> [String] {
        entities(X12Sample.header() + "ST*\(transaction)*0001~\(text)SE*9*0001~IEA*1*000000017~")
    }

    @Test("a professional claim gives provider, subscriber, patient and services")
    func claim() {
        #expect(entities(X12Sample.interchange) == X12Sample.entities)
    }

    @Test(
        "every interchange has the delimiters that its header states",
        arguments: [
            ("*", ":", "~\n"), ("|", "^", "~"), ("*", ">", "\n"), ("*", ":", "\r\n"),
            ("^", "\\", "'"),
            ("\u{1D}", "\u{1F}", "\u{1C}"),
        ] as [(Character, Character, String)])
    func delimiters(element: Character, component: Character, end: String) {
        let text = X12Sample.with(
            X12Sample.group + X12Sample.trailer, element: element, component: component, end: end)
        let expected = X12Sample.entities.map { $0.replacing("*", with: String(element)) }
        #expect(X12Reader.recognises(Array(text.utf8)))
        #expect(entities(text) == expected)
        #expect(entities(X12Sample.interchange + text) == X12Sample.entities + expected)
    }

    @Test("a header whose elements are not padded is read by counting")
    func shortHeader() {
        let header = "ISA*00**00**ZZ*NF*ZZ*OM*240501*0830*U*00401*17*0*T*:~"
        let text = header + X12Sample.group + X12Sample.trailer
        #expect(X12Reader.recognises(Array(text.utf8)))
        #expect(entities(text) == X12Sample.entities)
    }

    @Test("a text that begins inside an interchange shows its delimiters itself")
    func withoutHeader() {
        for end in ["~", "~\r\n", "\n"] {
            let text = X12Sample.group.replacing("~", with: end)
            #expect(X12Reader.recognises(Array(text.utf8)))
            #expect(entities(text) == X12Sample.entities)
            let transaction = String(
                text.trimmingPrefix { $0 != "~" && $0 != "\n" && $0 != "\r\n" })
            #expect(
                entities(String(transaction.trimmingPrefix { $0 != "S" })) == X12Sample.entities)
        }
    }

    @Test(
        "a qualifier decides what the number of a person is",
        arguments: [
            ("MI*MEM99031", "HEALTH_PLAN_ID"), ("MI*9TT9TT9TT99", "US_MBI"),
            ("34*900123455", "US_SSN"),
            ("MR*MCD4411", "MEDICAID_ID"), ("XX*1987654321", "US_NPI"), ("24*341234567", "US_EIN"),
        ])
    func personNumbers(element: String, entity: String) {
        let number = element.dropFirst(3)
        #expect(
            segments("NM1*IL*1*ORR*LENA****\(element)~") == [
                "NM103(IL) PERSON_NAME ORR*LENA", "NM109(IL) \(entity) \(number)",
            ])
    }

    @Test("organisations and departments are no persons")
    func organisations() {
        #expect(
            segments("NM1*85*2*POLK MEDICAL GROUP*****XX*1987654321~") == [
                "NM109(85) US_NPI 1987654321"
            ])
        #expect(segments("PER*IC*CUSTOMER SERVICE~PER*IC*HELP DESK~") == [])
        #expect(
            segments("N1*PR*OAK MUTUAL*XV*77~N3*PO BOX 9~", of: "835") == [
                "N301(PR) STREET_ADDRESS PO BOX 9"
            ])
    }

    @Test(
        "a reference is what its qualifier says",
        arguments: [
            ("SY*900123455", "US_SSN"), ("TJ*341234567", "US_EIN"),
            ("0B*L5510", "PROFESSIONAL_LICENSE"),
            ("1G*U5510", "PROFESSIONAL_LICENSE"), ("0F*MEM99031", "HEALTH_PLAN_ID"),
            ("1L*GRP771", "HEALTH_PLAN_ID"), ("IG*POL551", "HEALTH_PLAN_ID"), ("EA*7001234", "MRN"),
            ("F8*CLM771", "CLAIM_NUMBER"), ("1K*CLM771", "CLAIM_NUMBER"),
            ("9F*RF771", "PRIOR_AUTH_NUMBER"),
            ("XZ*RX771", "RX_NUMBER"), ("HPI*1987654321", "US_NPI"), ("F6*9TT9TT9TT99", "US_MBI"),
            ("F6*900123455A", "US_HICN"), ("EJ*ACC1", "ACCOUNT_NUMBER"),
            ("NQ*MCD4411", "MEDICAID_ID"),
        ])
    func references(element: String, entity: String) {
        let parts = element.split(separator: "*")
        #expect(segments("REF*\(element)~") == ["REF02(\(parts[0])) \(entity) \(parts[1])"])
    }

    @Test("unknown qualifiers and free text are left to the text scan")
    func unknown() {
        #expect(segments("REF*ZQ*900-12-3455~NTE*ADD*LENA ORR CALLED~XYZ*900-12-3455~") == [])
    }

    @Test(
        "diagnoses and procedures are of the list that their qualifier names",
        arguments: [
            ("ABK:E119", "ICD10_CM E119"), ("BK:25000", "ICD9_CM 25000"),
            ("BBR:0DTJ4ZZ", "ICD10_PCS 0DTJ4ZZ"),
            ("BP:99213", "CPT 99213"), ("BO:J1100", "HCPCS J1100"),
        ])
    func codeLists(composite: String, expected: String) {
        #expect(segments("HI*\(composite)~") == ["HI01 \(expected)"])
    }

    @Test("occurrence codes carry dates")
    func occurrences() {
        #expect(
            segments("HI*BH:11:D8:20240401*BI:70:RD8:20240402-20240405~") == [
                "HI01 DATE 20240401", "HI02 DATE 20240402", "HI02 DATE 20240405",
            ])
    }

    @Test("a remittance gives bank, account, claim and services, but no amounts")
    func remittance() {
        let text =
            "BPR*I*4120.5*C*ACH*CCP*01*021000021*DA*55102771*1341234567**01*011000015*DA*88120~"
            + "TRN*1*EFT5510299*1341234567~DTM*405*20240501~"
            + "CLP*ACC88120*1*385.21*250.00*135.21*12*ICN7712345*11*1~"
            + "NM1*QC*1*ORR*LENA****MI*MEM1~DTM*232*20240401~SVC*HC:99213*385.21*250.00**1~"
            + "CAS*PR*1*135.21~AMT*B6*385.21~"
        #expect(
            segments(text, of: "835") == [
                "BPR07 ABA_ROUTING 021000021", "BPR09 BANK_ACCOUNT 55102771",
                "BPR13 ABA_ROUTING 011000015", "BPR15 BANK_ACCOUNT 88120",
                "CLP01 ACCOUNT_NUMBER ACC88120", "CLP07 CLAIM_NUMBER ICN7712345",
                "NM103(QC) PERSON_NAME ORR*LENA", "NM109(QC) HEALTH_PLAN_ID MEM1",
                "DTM02 DATE 20240401", "SVC01 CPT 99213",
            ])
        let others = SegmentReading.others(
            X12Sample.header() + "ST*835*0001~" + text, by: X12Reader.self)
        #expect(others.contains("EFT5510299") && others.contains("385.21"))
        #expect(others.contains("20240501") && others.contains("000000017"))
    }

    @Test("an enrolment gives the member, an authorisation its number, a status its date")
    func otherTransactions() {
        #expect(
            segments(
                "INS*Y*18*030*XN*A*E**FT**N*D8*20240130~REF*0F*MEM1~N4*TROY*NY*12180**CY*083~",
                of: "834")
                == [
                    "INS12 DATE 20240130", "REF02(0F) HEALTH_PLAN_ID MEM1", "N401 LOCATION TROY",
                    "N403 ZIP_CODE 12180", "N406 LOCATION 083",
                ])
        #expect(segments("HCR*A1*AUTH7712~", of: "278") == ["HCR02 PRIOR_AUTH_NUMBER AUTH7712"])
        #expect(segments("STC*A1:20*20240502**412.5~", of: "277") == ["STC02 DATE 20240502"])
        #expect(segments("EQ**HC:99213~", of: "270") == ["EQ02 CPT 99213"])
    }

    @Test("empty values and words for nothing are no values")
    func nulls() {
        #expect(
            segments("NM1*IL*1*UNKNOWN*****MI*000000000~N3*N/A~REF*EI*NONE~REF*EI*ASK PAYER~") == []
        )
    }

    @Test("ids of segments and codes of capitals are no abbreviations of diseases, names stay")
    func codes() {
        let text =
            X12Sample.header() + "ST*837*0001~NM1*IL*1*ORR*BO****MI*W1234567~HI*ABK:E119~"
            + "N4*FLINT*MI*48502~NTE*ADD*MI RULED OUT~SE*9*0001~IEA*1*000000017~"
        let others = SegmentReading.others(text, by: X12Reader.self)
        #expect(others.count { $0 == "MI" } == 2)
        #expect(others.contains("HI"))
        #expect(!others.contains("BO") && !others.contains { $0.contains("RULED") })
    }
}
