/// The kind of identifier or health information that a finding is, such as `US_SSN`.
///
/// The statics below are the product's stable vocabulary. A rule pack may add its own kinds with
/// the prefix `CUSTOM_` (Safe Harbor letter R: any other unique identifying number).
/// A value is two words and compares by name. Thread-safe.
public struct EntityType: RawRepresentable, Hashable, Sendable, Comparable {
    /// The name as it appears in rules and reports: upper case with underscores.
    public let rawValue: String

    /// Wraps a name without checking that it is known; see ``isKnown``.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    private init(_ name: String) {
        rawValue = name
    }

    /// Whether the name is in ``all`` or carries the `CUSTOM_` prefix of a site's own kinds.
    public var isKnown: Bool {
        EntityType.catalogue[self] != nil || rawValue.hasPrefix("CUSTOM_")
    }

    /// Orders by name, so that reports are stable.
    public static func < (left: EntityType, right: EntityType) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension EntityType {
    // Why no comment on each: the names are the field's own, and the catalogue says what each is.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let
        personName = Self("PERSON_NAME"), streetAddress = Self("STREET_ADDRESS"),
        location = Self("LOCATION"), zipCode = Self("ZIP_CODE"),
        dateOfBirth = Self("DATE_OF_BIRTH"), date = Self("DATE"), age = Self("AGE"),
        phone = Self("PHONE"), fax = Self("FAX"), email = Self("EMAIL"),
        usSSN = Self("US_SSN"), usITIN = Self("US_ITIN"), mrn = Self("MRN"),
        usMBI = Self("US_MBI"), usHICN = Self("US_HICN"), medicaidID = Self("MEDICAID_ID"),
        healthPlanID = Self("HEALTH_PLAN_ID"), accountNumber = Self("ACCOUNT_NUMBER"),
        creditCard = Self("CREDIT_CARD"), bankAccount = Self("BANK_ACCOUNT"),
        abaRouting = Self("ABA_ROUTING"), iban = Self("IBAN"),
        encounterNumber = Self("ENCOUNTER_NUMBER"), claimNumber = Self("CLAIM_NUMBER"),
        priorAuthNumber = Self("PRIOR_AUTH_NUMBER"), rxNumber = Self("RX_NUMBER"),
        usDriverLicense = Self("US_DRIVER_LICENSE"), usPassport = Self("US_PASSPORT"),
        professionalLicense = Self("PROFESSIONAL_LICENSE"), usDEA = Self("US_DEA"),
        usNPI = Self("US_NPI"), usEIN = Self("US_EIN"), vin = Self("VIN"),
        licensePlate = Self("LICENSE_PLATE"), deviceID = Self("DEVICE_ID"),
        macAddress = Self("MAC_ADDRESS"), url = Self("URL"), ipAddress = Self("IP_ADDRESS"),
        biometricID = Self("BIOMETRIC_ID"), facePhoto = Self("FACE_PHOTO"),
        icd10CM = Self("ICD10_CM"), icd9CM = Self("ICD9_CM"), icd10PCS = Self("ICD10_PCS"),
        hcpcs = Self("HCPCS"), cpt = Self("CPT"), ndc = Self("NDC"), loinc = Self("LOINC"),
        snomedCT = Self("SNOMED_CT"), disease = Self("DISEASE"), drug = Self("DRUG"),
        labTest = Self("LAB_TEST"), procedure = Self("PROCEDURE")
}
