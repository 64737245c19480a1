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

/// What the looks of a value say, kept after the value itself is gone.
struct ValueShape: OptionSet, Sendable {
    let rawValue: UInt16

    static let at = ValueShape(rawValue: 1)
    static let web = ValueShape(rawValue: 2)
    static let phone = ValueShape(rawValue: 4)
    static let npi = ValueShape(rawValue: 8)
    static let mbi = ValueShape(rawValue: 16)
    static let hicn = ValueShape(rawValue: 32)
    static let nineDigits = ValueShape(rawValue: 64)
    static let personLike = ValueShape(rawValue: 128)
    static let beginsWithNine = ValueShape(rawValue: 256)
    static let date = ValueShape(rawValue: 512)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Looks at a value.
    init(_ text: Span<UInt8>) {
        var digits = 0
        var letters = 0
        var hasAt = false
        for index in text.indices {
            let byte = text[index]
            if ASCIIByte.isDigit(byte) { digits += 1 }
            if ASCIIByte.isLetter(byte) { letters += 1 }
            hasAt = hasAt || byte == 0x40
        }
        var shape: ValueShape = []
        if hasAt { shape.insert(.at) }
        if ScalarText.hasPrefix(text, "http") || ScalarText.hasPrefix(text, "www.") {
            shape.insert(.web)
        }
        if digits >= 7, letters <= 4 { shape.insert(.phone) }
        if digits == 9, letters == 0 { shape.insert(.nineDigits) }
        if ScalarText.isISODate(text) { shape.insert(.date) }
        guard let first = text.count > 0 ? text[0] : nil else {
            self = shape
            return
        }
        if first == 0x39 { shape.insert(.beginsWithNine) }
        if digits == 10, text.count == 10, first == 0x31 || first == 0x32 { shape.insert(.npi) }
        if digits + letters == 11, ASCIIByte.isDigit(first), letters >= 3 { shape.insert(.mbi) }
        let isRailroad = ASCIIByte.isLetter(first) && (digits == 6 || digits == 9) && letters <= 3
        if isRailroad || ASCIIByte.isDigit(first) && digits >= 9 && (1...2).contains(letters) {
            shape.insert(.hicn)
        }
        if PersonLook.matches(text) { shape.insert(.personLike) }
        self = shape
    }
}

/// Whether a display text looks like a person's name rather than an organisation's.
enum PersonLook {
    static func matches(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 80 else { return false }
        var words = 0
        var start = 0
        for index in 0...text.count {
            guard index == text.count || ASCIIByte.isSpace(text[index]) else { continue }
            if index > start {
                let word = text.extracting(start..<index)
                let isName = ASCIIByte.isUpper(word[0]) || word[0] >= 0x80 || word.count <= 3
                guard isName, !isOrganisation(word) else { return false }
                words += 1
            }
            start = index + 1
        }
        return (2...5).contains(words)
    }

    private static func isOrganisation(_ word: Span<UInt8>) -> Bool {
        var end = word.count
        while end > 0, !ASCIIByte.isLetter(word[end - 1]) { end -= 1 }
        return end == 0 || organisations[word.extracting(first: end)] != nil
    }

    private static let organisations = KeywordTable<Bool>([
        (
            """
            hospital hospitals clinic clinics lab labs laboratory laboratories inc llc ltd corp \
            company center centre centers group health healthcare medical medicine university \
            college department dept service services pharmacy insurance medicare medicaid system \
            systems associates care team practice physicians radiology imaging pathology \
            cardiology surgery emergency unit ward foundation institute school plan county \
            city state national general community home the of and hospice nursing rehabilitation \
            urgent primary family diagnostics quest labcorp cross shield aetna humana cigna
            """, true
        )
    ])
}
