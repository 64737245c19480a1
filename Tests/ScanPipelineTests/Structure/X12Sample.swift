/// Synthetic X12 interchanges.
enum X12Sample {
    /// A header of fixed length.
    static func header(
        element: Character = "*", component: Character = ":", end: String = "~",
        version: String = "00501"
    ) -> String {
        let fields = [
            "ISA", "00", "          ", "00", "          ", "ZZ", "NORTHFIELD     ", "ZZ",
            "OAKMUTUAL      ", "240501", "0830", "^", version, "000000017", "0", "T",
            String(component),
        ]
        return fields.joined(separator: String(element)) + end
    }

    /// A text with other delimiters.
    static func with(
        _ text: String, element: Character = "*", component: Character = ":", end: String = "~"
    ) -> String {
        let body = text.map { character -> String in
            switch character {
            case "*": String(element)
            case ":": String(component)
            case "~": end
            default: String(character)
            }
        }
        return header(element: element, component: component, end: end) + body.joined()
    }

    static let trailer = "IEA*1*000000017~"

    /// A transaction without the envelope of the interchange.
    static let group =
        "GS*HC*NORTHFIELD*OAKMUTUAL*20240501*0830*17*X*005010X222A1~ST*837*0001*005010X222A1~"
        + "BHT*0019*00*B9917*20240501*0830*CH~"
        + "NM1*41*2*NORTHFIELD CLINIC*****46*NF001~PER*IC*BILLING DEPT*TE*2165550100~"
        + "NM1*85*1*STELLBRINK*ODA*K***XX*1234567893~N3*9 MILL RD~N4*OAKVALE*OH*440990001~"
        + "REF*EI*341234567~REF*SY*900123455~PER*IC*ODA STELLBRINK*TE*2165550101*FX*2165550102"
        + "*EM*oda@nf.example~"
        + "SBR*P*18*GRP771******CI~"
        + "NM1*IL*1*QUILLFEATHER*MARA*J**JR*MI*MEM99031~N3*48 LARKSPUR LN*APT 4~"
        + "N4*OAKVALE*OH*44099~DMG*D8*19341107*F~NM1*PR*2*OAK MUTUAL*****PI*OM1~"
        + "NM1*QC*1*QUILLFEATHER*TOM~DMG*D8*19330203*M~"
        + "CLM*ACC88120*412.5***11:B:1*Y*A*Y*Y~DTP*431*D8*20240419~DTP*434*RD8*20240401-20240430~"
        + "REF*EA*7001234~REF*G1*PA55102~REF*D9*CLH7781~HI*ABK:E119*ABF:I10~"
        + "LX*1~SV1*HC:99213:25*112.5*UN*1***1~DTP*472*D8*20240420~"
        + "SV1*HC:J1100*300*UN*3***1~LIN**N4*00071015523~SE*31*0001~GE*1*17~"

    static let groupEntities = [
        "NM103(85) PERSON_NAME STELLBRINK*ODA*K", "NM109(85) US_NPI 1234567893",
        "N301(85) STREET_ADDRESS 9 MILL RD", "N401(85) LOCATION OAKVALE",
        "N403(85) ZIP_CODE 440990001", "REF02(EI) US_EIN 341234567", "REF02(SY) US_SSN 900123455",
        "PER02(85) PERSON_NAME ODA STELLBRINK", "PER04 PHONE 2165550101", "PER06 FAX 2165550102",
        "PER08 EMAIL oda@nf.example", "SBR03 HEALTH_PLAN_ID GRP771",
        "NM103(IL) PERSON_NAME QUILLFEATHER*MARA*J**JR", "NM109(IL) HEALTH_PLAN_ID MEM99031",
        "N301(IL) STREET_ADDRESS 48 LARKSPUR LN", "N302(IL) STREET_ADDRESS APT 4",
        "N401(IL) LOCATION OAKVALE", "N403(IL) ZIP_CODE 44099",
        "DMG02(IL) DATE_OF_BIRTH 19341107", "NM103(QC) PERSON_NAME QUILLFEATHER*TOM",
        "DMG02(QC) DATE_OF_BIRTH 19330203", "CLM01 ACCOUNT_NUMBER ACC88120",
        "DTP03 DATE 20240419", "DTP03 DATE 20240401", "DTP03 DATE 20240430",
        "REF02(EA) MRN 7001234", "REF02(G1) PRIOR_AUTH_NUMBER PA55102",
        "REF02(D9) CLAIM_NUMBER CLH7781", "HI01 ICD10_CM E119", "HI02 ICD10_CM I10",
        "SV101 CPT 99213", "DTP03 DATE 20240420", "SV101 HCPCS J1100", "LIN03 NDC 00071015523",
    ]

    static let interchange = header() + group + trailer

    /// What the contact of the submitter adds in front.
    static let entities = ["PER04 PHONE 2165550100"] + groupEntities
}
