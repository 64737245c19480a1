import FindingModel

/// What sort of number an identifier is, as its system, its type or its resource says.
enum IdentifierKind: UInt8, Sendable {
    case unstated
    case ssn, itin, mrn, npi, dea, mbi, hicn, medicare, medicaid, healthPlan
    case account, encounter, claim, priorAuth, prescription
    case driverLicense, passport, license, ein, tax, device, bankAccount, creditCard
    /// A standard says that it's none of those: an accession or order number.
    case other

    /// What it is called in findings; `nil` if the value's looks have to decide.
    var entity: EntityType? {
        switch self {
        case .unstated, .other, .medicare, .tax: nil
        case .ssn: .usSSN
        case .itin: .usITIN
        case .mrn: .mrn
        case .npi: .usNPI
        case .dea: .usDEA
        case .mbi: .usMBI
        case .hicn: .usHICN
        case .medicaid: .medicaidID
        case .healthPlan: .healthPlanID
        case .account: .accountNumber
        case .encounter: .encounterNumber
        case .claim: .claimNumber
        case .priorAuth: .priorAuthNumber
        case .prescription: .rxNumber
        case .driverLicense: .usDriverLicense
        case .passport: .usPassport
        case .license: .professionalLicense
        case .ein: .usEIN
        case .device: .deviceID
        case .bankAccount: .bankAccount
        case .creditCard: .creditCard
        }
    }
}

extension IdentifierKind {
    /// A code of HL7 table 0203 (identifier type) or of CARIN's C4BBIdentifierType.
    init(typeCode: Span<UInt8>) {
        self = IdentifierKind.types[typeCode] ?? .unstated
    }

    private static let types = KeywordTable<IdentifierKind>([
        ("SS", .ssn), ("MR MRT PI PT PE PN PNT", .mrn), ("NPI", .npi), ("DEA", .dea),
        ("MC", .medicare), ("MA", .medicaid),
        ("MB SN HC NH UM WC RR", .healthPlan),
        ("AN ANC AND ANT PAT GI GN", .account), ("VN", .encounter), ("UC WCN", .claim),
        ("DL", .driverLicense), ("PPN DP", .passport),
        ("LN MD DO DDS DPM RN NP PA OD RPH SL PRN UPIN MCD MCR AC AMA APRN DFN", .license),
        ("EN NE", .ein), ("TAX SB", .tax), ("UDI SNO MCN", .device),
        ("BA", .bankAccount), ("BC AM DI DS MS VS", .creditCard),
        ("ACSN LACSN PLAC FILL RI FI XX XV XX NIIP PAYERID NAICCODE GL CC SID SAMN", .other),
    ])

    /// The last resort: words in the text of a type or in the last part of an unknown system.
    init(words: Span<UInt8>) {
        for (word, kind) in IdentifierKind.words where ScalarText.contains(words, word) {
            self = kind
            return
        }
        self = .unstated
    }

    private static let words: [(StaticString, IdentifierKind)] = [
        ("ssn", .ssn), ("social security", .ssn), ("social-security", .ssn),
        ("socialsecurity", .ssn), ("mrn", .mrn), ("medical record", .mrn),
        ("medical-record", .mrn), ("medicalrecord", .mrn), ("passport", .passport),
        ("driver", .driverLicense), ("mbi", .mbi), ("medicare", .medicare),
        ("medicaid", .medicaid), ("member", .healthPlan), ("subscriber", .healthPlan),
        ("beneficiary", .healthPlan), ("bene_id", .healthPlan), ("insurance", .healthPlan),
        ("npi", .npi), ("national provider", .npi), ("clm_", .claim), ("claim", .claim),
        ("account", .account), ("encounter", .encounter), ("visit", .encounter),
        ("prescription", .prescription), ("license", .license), ("licence", .license),
        ("serial", .device),
    ]
}
