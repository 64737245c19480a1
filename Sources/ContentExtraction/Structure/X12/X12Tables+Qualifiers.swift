import FindingModel

/// What qualifiers say about the element after them.
extension X12Tables {
    /// X12 data element 66, of NM108 and N103.
    static let nameQualifiers = CodeTable<FieldMeaning>([
        ("MI C N II ZZ HN", .entity(.healthPlanID)),
        ("MR", .entity(.medicaidID)),
        ("34", .entity(.usSSN)),
        ("24 FI", .entity(.usEIN)),
        ("XX", .entity(.usNPI)),
        ("SV BS BD", .entity(.professionalLicense)),
        ("46 PI XV NI AD PP 1 9 91 92 94 10 11 21 30 31 33 38", .other),
    ])

    /// X12 data element 365, of PER03, PER05 and PER07.
    static let contactQualifiers = CodeTable<FieldMeaning>([
        ("TE HP WP CP AP NP BN VM IT OF OT PA PC PP WC", .entity(.phone)),
        ("FX HF WF", .entity(.fax)), ("EM", .entity(.email)), ("UR", .entity(.url)),
        ("EX ED EC", .other),
    ])

    /// X12 data element 128, of REF01.
    static let references: CodeTable<X12Reference> = {
        let rows: [(codes: String, meaning: FieldMeaning)] = [
            ("SY", .entity(.usSSN)),
            ("EI TJ", .entity(.usEIN)),
            ("HPI", .entity(.usNPI)),
            ("0B 1G 1A 1B 1C 1D 1E 1F 1H G2 N5", .entity(.professionalLicense)),
            ("0F 1L 1W IG 6P 38 Q4 ABB HJ GH", .entity(.healthPlanID)),
            ("NQ", .entity(.medicaidID)),
            ("F6", .entity(.usMBI)),
            ("EA", .entity(.mrn)),
            ("11 12 14 EJ", .entity(.accountNumber)),
            ("D9 F8 1K Y4 9A 9C", .entity(.claimNumber)),
            ("G1 9F BB G3 G4", .entity(.priorAuthNumber)),
            ("XZ", .entity(.rxNumber)),
            (
                "0K 1J 2U 17 18 49 6R 87 9B 9D 9J BT CE CT D3 DX EO EV EW F2 F4 FJ FY LU LX NF NT P4 "
                    + "PQ SU T4 TA TP V0 VY X4 YJ ZH",
                .other
            ),
        ]
        return CodeTable(
            rows.flatMap { row in
                row.codes.split(separator: " ").map {
                    (
                        PackedCode(String($0)),
                        X12Reference(path: "REF02(\($0))", meaning: row.meaning)
                    )
                }
            })
    }()

    /// X12 data element 1270, of HI, where procedures are told apart by their shape.
    static let codeLists = CodeTable<FieldMeaning>([
        ("ABK ABF ABJ ABN APR", .entity(.icd10CM)),
        ("BK BF BJ BN PR", .entity(.icd9CM)),
        ("BBR BBQ", .entity(.icd10PCS)),
        ("BP BO", .entity(.cpt)),
        ("BE BG BH BI DR BR BQ CAH TC", .other),
    ])

    /// X12 data element 235, in composite procedure identifiers.
    static let procedureQualifiers = CodeTable<FieldMeaning>([
        ("HC CJ", .entity(.cpt)),
        ("AD HP", .entity(.hcpcs)),
        ("N4", .entity(.ndc)),
        ("NU RB ER IV WK ID ZZ", .other),
    ])

    static let paymentAccounts = [
        X12PaymentAccount(bank: 6, bankPath: "BPR07", accountPath: "BPR09"),
        X12PaymentAccount(bank: 12, bankPath: "BPR13", accountPath: "BPR15"),
    ]

    /// Words, or their first eight letters, that no person is called by as a contact.
    static let departmentWords = CodeTable(
        [
            "ACCOUNT", "ACCOUNTS", "ADMINIST", "ASSOCIAT", "BILLING", "BUSINESS", "CALL", "CARE",
            "CENTER", "CLAIM", "CLAIMS", "CLEARING", "CLINIC", "COMPANY", "CONTACT", "CORP",
            "CORPORAT", "CUSTOMER", "DEPARTME", "DEPT", "DESK", "DIVISION", "EDI", "ELECTRON",
            "ELIGIBIL", "ENROLLME", "GROUP", "HEALTH", "HELP", "HELPDESK", "HOSPITAL", "INC",
            "INFORMAT", "INSURANC", "LINE", "LLC", "MANAGEME", "MEDICAL", "MEDICARE", "MEMBER",
            "NETWORK", "OFFICE", "OPERATIO", "PAYER", "PAYMENT", "PLAN", "PROVIDER", "RELATION",
            "SERVICE", "SERVICES", "SOLUTION", "SUBMITTE", "SUPPORT", "SYSTEMS", "TEAM",
            "TECHNICA", "TECHNOLO", "TRANSACT", "UNIT", "WEBSITE",
        ])
}
