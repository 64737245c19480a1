extension TableHeader {
    /// Whether a header has a word that headers often have.
    static func hasKnownWord(_ cell: Span<UInt8>) -> Bool {
        var start = 0
        for end in 0...cell.count {
            if end < cell.count, ASCIIByte.isLetter(cell[end]) { continue }
            if end > start, known[cell.extracting(start..<end)] != nil { return true }
            start = end + 1
        }
        // D.O.B., S.S.N.: the letters without the points.
        var letters: [UInt8] = []
        for index in cell.indices where ASCIIByte.isLetter(cell[index]) {
            letters.append(cell[index])
            if letters.count > longestAbbreviation { return false }
        }
        return known[letters.span] != nil
    }

    private static let longestAbbreviation = 5

    private static let known = KeywordTable<Bool>([
        (
            """
            id ids identifier number numbers num nbr code codes cd key guid uuid name names nm \
            firstname lastname fullname surname username first last middle maiden suffix initial \
            fname lname mname given family forename mbr credential credentials svc svcs \
            patient patients pt pat member subscriber insured beneficiary bene enrollee recipient \
            guarantor client person employee emp dependent provider prov physician doctor \
            attending referring rendering prescriber npi dea facility hospital clinic ward unit \
            bed room mrn emr ehr ssn ssn4 sin itin ein tin tax mbi hic hicn medicare medicaid \
            medi plan payer payor insurance policy group claim claims clm icn dcn tcn account \
            accounts acct visit encounter enc admission admit discharge disch dob dod birth \
            birthdate birthday born death deceased date dates dt month year yr time timestamp \
            ts age gender sex race ethnicity language marital status state st city town county \
            country zip zipcode postal address addr street phone phones telephone tel mobile cell \
            fax pager email mail contact url website web link ip mac host device serial imei udi \
            lot model vin plate license licence tag passport driver dl diagnosis diagnoses dx \
            diag dgns icd icd9 icd10 cpt hcpcs drg loinc snomed procedure procedures proc px ndc \
            drug medication med rx prescription dose quantity qty refills result results value \
            values units test analyte lab specimen accession order orders ord range reference \
            amount amt price cost total paid billed charge charges charged balance due payment \
            type category class description desc title note notes comment comments \
            relationship relation service services thru begin effective eff \
            term expiration created updated modified posted batch file row record rec line seq \
            index count login user role department dept location loc site organization company \
            vendor iban routing aba bank card version flag score rate percent hours shift job \
            position salary hire manager occupation auth authorization authno referral request
            """, true
        )
    ])
}
