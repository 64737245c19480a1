package import RulePacks

extension CheckName {
    /// Tests a value as it stands in the text, separators included.
    ///
    /// Any bytes of any length are accepted. Reads the value once, allocates nothing, and never
    /// keeps any of it. Thread-safe.
    package func apply(to value: Span<UInt8>, using tables: CheckTables) -> CheckOutcome {
        switch self {
        case .none: .plain
        case .luhn: LuhnCheck.apply(to: value)
        case .creditCard: CreditCardCheck.apply(to: value)
        case .usSSN: SSNCheck.apply(to: value)
        case .usITIN: ITINCheck.apply(to: value)
        case .npi: NPICheck.apply(to: value)
        case .dea: DEACheck.apply(to: value)
        case .mbi: MBICheck.apply(to: value)
        case .hicn: HICNCheck.apply(to: value)
        case .icd10CM: ICD10CMCheck.apply(to: value, codes: tables.icd10CM)
        case .icd9CM: ICD9CMCheck.apply(to: value, codes: tables.icd9CM)
        case .icd10PCS: ICD10PCSCheck.apply(to: value, codes: tables.icd10PCS)
        case .hcpcs: HCPCSCheck.apply(to: value)
        case .ndc: NDCCheck.apply(to: value)
        case .abaRouting: ABARoutingCheck.apply(to: value)
        case .iban: IBANCheck.apply(to: value)
        case .vin: VINCheck.apply(to: value)
        case .ein: EINCheck.apply(to: value)
        case .imei: IMEICheck.apply(to: value)
        case .gs1UDI: UDICheck.apply(to: value)
        case .loinc: LOINCCheck.apply(to: value)
        case .snomedCT: SNOMEDCheck.apply(to: value)
        case .calendarDate: DateCheck.apply(to: value)
        case .birthDate: DateCheck.applyToBirthDate(value)
        case .nanpPhone: PhoneCheck.apply(to: value, areaCodes: tables.areaCodes)
        case .emailDomain: EmailDomainCheck.apply(to: value, domains: tables.topLevelDomains)
        case .ipAddress: IPAddressCheck.apply(to: value)
        case .macAddress: MACAddressCheck.apply(to: value)
        case .zipCode: ZIPCodeCheck.apply(to: value, zipCodes: tables.zipCodes)
        case .urlHost: URLHostCheck.apply(to: value, domains: tables.topLevelDomains)
        case .age: AgeCheck.apply(to: value)
        case .personName: PersonNameCheck.apply(to: value, tables: tables)
        case .place: PlaceCheck.apply(to: value, tables: tables)
        case .streetAddress: StreetAddressCheck.apply(to: value, tables: tables)
        }
    }
}
