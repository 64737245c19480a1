/// What part an entity type plays when one asks "is this about a person, and about their health?".
public enum EntityRole: String, Sendable, Hashable {
    /// Points at one person by itself or nearly so: a name, an SSN, a telephone number.
    case person
    /// Narrows a person down without pointing at one: a city, a date, an age, a web address.
    case quasi
    /// Points at a person in their capacity as a patient or plan member: MRN, MBI, claim number.
    case healthPerson
    /// Points at somebody who provides care: NPI, DEA, professional licence.
    case provider
    /// Says something about health: a diagnosis code, a drug, a laboratory test.
    case health
    /// Anything else that identifies, such as a device; a site's own kinds.
    case other
}

extension EntityType {
    /// One line of the catalogue.
    public struct Entry: Sendable, Hashable {
        /// The paragraph letter of 45 CFR 164.514(b)(2)(i), `nil` for health information.
        public let safeHarborLetter: Character?
        /// What the entity type says about a document.
        public let role: EntityRole
    }

    /// The letter of the Safe Harbor list (45 CFR 164.514(b)(2)(i)(A)–(R)); `nil` for health terms
    /// and codes, which are the health half of PHI.
    public var safeHarborLetter: Character? {
        if let entry = EntityType.catalogue[self] { return entry.safeHarborLetter }
        return "R"
    }

    /// What the entity type says about a document; `.other` for a site's own kinds.
    public var role: EntityRole {
        EntityType.catalogue[self]?.role ?? .other
    }

    /// Every entity type of the product, by name.
    public static let all: [EntityType] = catalogue.keys.sorted()

    static let catalogue: [EntityType: Entry] = {
        var table: [EntityType: Entry] = [:]
        func add(_ letter: Character?, _ role: EntityRole, _ types: EntityType...) {
            for type in types { table[type] = Entry(safeHarborLetter: letter, role: role) }
        }
        add("A", .person, .personName)
        add("B", .person, .streetAddress)
        add("B", .quasi, .location, .zipCode)
        add("C", .person, .dateOfBirth)
        add("C", .quasi, .date, .age)
        add("D", .person, .phone)
        add("E", .person, .fax)
        add("F", .person, .email)
        add("G", .person, .usSSN, .usITIN)
        add("H", .healthPerson, .mrn)
        add("I", .healthPerson, .usMBI, .usHICN, .medicaidID, .healthPlanID)
        add("J", .person, .accountNumber, .creditCard, .bankAccount, .iban)
        add("J", .quasi, .abaRouting)
        add("J", .healthPerson, .encounterNumber, .claimNumber, .priorAuthNumber, .rxNumber)
        add("K", .person, .usDriverLicense, .usPassport)
        add("K", .provider, .professionalLicense, .usDEA, .usNPI, .usEIN)
        add("L", .person, .vin, .licensePlate)
        add("M", .other, .deviceID)
        add("M", .quasi, .macAddress)
        add("N", .quasi, .url)
        add("O", .quasi, .ipAddress)
        add("P", .person, .biometricID)
        add("Q", .person, .facePhoto)
        add(
            nil, .health, .icd10CM, .icd9CM, .icd10PCS, .hcpcs, .cpt, .ndc, .loinc, .snomedCT,
            .disease, .drug, .labTest, .procedure)
        return table
    }()
}
