/// Resources whose identifiers and names mean something of their own.
enum FHIRResource: UInt8, Sendable {
    case other
    case patient, person, practitioner, organization
    case coverage, encounter, claim, account, prescription, device

    init(name: Span<UInt8>) {
        self = FHIRResource.table[name] ?? .other
    }

    /// Whether `name` of the resource is the name of a person.
    var isPerson: Bool { self == .patient || self == .person || self == .practitioner }

    private static let table = KeywordTable<FHIRResource>([
        ("Patient", .patient),
        ("Person RelatedPerson", .person),
        ("Practitioner PractitionerRole", .practitioner),
        ("Organization HealthcareService", .organization),
        ("Coverage", .coverage),
        ("Encounter EpisodeOfCare", .encounter),
        ("Claim ClaimResponse ExplanationOfBenefit", .claim),
        ("Account", .account),
        ("MedicationRequest MedicationDispense MedicationOrder", .prescription),
        ("Device", .device),
    ])
}
