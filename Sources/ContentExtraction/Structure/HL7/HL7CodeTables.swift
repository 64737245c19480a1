import FindingModel

/// What the types of identifiers and the coding systems of HL7 mean.
enum HL7CodeTables {
    /// HL7 table 0203, identifier type.
    static let identifierTypes = CodeTable<FieldMeaning>([
        ("MR MRT PI PT PN PE", .entity(.mrn)),
        ("SS NNUSA", .entity(.usSSN)),
        ("AN ANC AND ANT GI GN", .entity(.accountNumber)),
        ("DL", .entity(.usDriverLicense)),
        ("MA", .entity(.medicaidID)),
        ("MC RR RRI", .entity(.usMBI)),
        ("HC MB SN SB MI JHN PHC GRP POL", .entity(.healthPlanID)),
        ("VN VNO ENC", .entity(.encounterNumber)),
        ("PPN DP", .entity(.usPassport)),
        ("NPI", .entity(.usNPI)),
        ("DEA", .entity(.usDEA)),
        ("TAX EN", .entity(.usEIN)),
        ("BA", .entity(.bankAccount)),
        ("BC AM DI DS MS VS", .entity(.creditCard)),
        (
            "LN SL MD DO DDS DPM DN DFN OD NP PA PRN UPIN RPH RN APRN CSR MCD MCR L&I LI QA BRN TN",
            .entity(.professionalLicense)
        ),
        ("FI XX NII PLAC FILL SID SNO", .other),
        ("BCT BR", .named("birth certificate number")),
        ("PRC", .named("permanent resident card number")),
    ])

    /// Assigning authorities that say what they assign, when no type is given.
    static let authorities = CodeTable<FieldMeaning>([
        ("SSA USSSA USSSN SSN", .entity(.usSSN)),
        ("NPI NPPES", .entity(.usNPI)),
        ("DEA", .entity(.usDEA)),
        ("MBI MEDICARE", .entity(.usMBI)),
        ("MEDICAID", .entity(.medicaidID)),
        ("DMV", .entity(.usDriverLicense)),
        ("UPIN", .entity(.professionalLicense)),
    ])

    /// HL7 table 0396, coding system.
    static let systems = CodeTable<FieldMeaning>([
        ("LN LOINC LNC", .entity(.loinc)),
        ("I10 I10C I10CM ICD10 ICD10CM I10D ICD10C", .entity(.icd10CM)),
        ("I9 I9C I9CM I9CDX ICD9 ICD9CM", .entity(.icd9CM)),
        ("I10P I10PCS ICD10PCS", .entity(.icd10PCS)),
        ("C4 C5 CPT CPT4 CPT5 CPTM", .entity(.cpt)),
        ("HCPCS HCPT HPC HCPC", .entity(.hcpcs)),
        ("NDC NDDF", .entity(.ndc)),
        ("SCT SNM SNM3 SNT SNOMED SNOMEDCT SCT2", .entity(.snomedCT)),
        ("CVX MVX RXNORM UCUM ANS ISO ISO+ I9CP DRG CDCA CDCM CDCREC", .other),
    ])

    /// What an object identifier below `2.16.840.1.113883` stands for, as authority or as system.
    static let registered = CodeTable<FieldMeaning>([
        ("4.1", .entity(.usSSN)), ("4.4", .entity(.usEIN)), ("4.6", .entity(.usNPI)),
        ("4.572", .entity(.usMBI)), ("4.814", .entity(.usDEA)), ("6.1", .entity(.loinc)),
        ("6.90", .entity(.icd10CM)), ("6.103", .entity(.icd9CM)), ("6.4", .entity(.icd10PCS)),
        ("6.12", .entity(.cpt)), ("6.285", .entity(.hcpcs)), ("6.69", .entity(.ndc)),
        ("6.96", .entity(.snomedCT)),
    ])

    /// Data types of OBX-5 that are no free text.
    static let valueTypes = CodeTable<HL7Kind>([
        ("CX", .identifier(nil)), ("XPN PN", .name), ("XCN CN PPN", .person(.professionalLicense)),
        ("XAD AD", .address), ("XTN TN", .contact), ("CE CWE CNE CF", .code(nil)),
        ("DT TS DTM", .date), ("DR", .period), ("NM SN TM MO CP SI CQ NA", .other),
        ("PLN", .practitionerNumber),
    ])

    /// Observations, by LOINC, whose value is more than its data type says.
    static let observations = CodeTable<HL7Kind>([
        ("21112-8", .birthDate), ("30525-0 21612-7 29553-5", .age),
    ])

    /// What a component means that is a code of one table or an object identifier.
    static func meaning(
        in table: CodeTable<FieldMeaning>, _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> FieldMeaning? {
        let root: StaticString = "2.16.840.1.113883."
        if SegmentByte.matches(bytes, at: range.lowerBound, root) {
            let rest = range.dropFirst(root.utf8CodeUnitCount)
            if isDriverLicense(bytes, rest) { return .entity(.usDriverLicense) }
            return registered[PackedCode(bytes, rest)]
        }
        guard let code = PackedCode(bytes, range) else { return nil }
        if let meaning = table[code] { return meaning }
        // Why: every table of the standard itself is a coding system of its own, HL70001 and on.
        return range.count == 7 && SegmentByte.matches(bytes, at: range.lowerBound, "HL7")
            ? .other : nil
    }

    /// `4.3.` and the number of a state: its driver licences.
    private static func isDriverLicense(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count > 4 && SegmentByte.matches(bytes, at: range.lowerBound, "4.3.")
    }
}
