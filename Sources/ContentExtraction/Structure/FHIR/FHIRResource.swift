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

/// What a reference leads to.
enum FHIRReferent: UInt8, Sendable {
    /// No reference, or one that doesn't say (`urn:uuid:…`, `#1`).
    case unknown
    case person, organization, thing

    /// Reads `Patient/17`, `https://…/Patient/17/_history/2` and `Patient?identifier=…`.
    init(reference: Span<UInt8>) {
        var start = 0
        for index in reference.indices {
            let byte = reference[index]
            if byte == 0x2F || byte == 0x3F {
                let kind = FHIRReferent(type: reference.extracting(start..<index))
                if kind != .unknown {
                    self = kind
                    return
                }
                start = index + 1
                if byte == 0x3F { break }
            }
        }
        self = .unknown
    }

    /// The name of a resource.
    init(type: Span<UInt8>) {
        self = FHIRReferent.table[type] ?? .unknown
    }

    private static let table = KeywordTable<FHIRReferent>([
        ("Patient Person RelatedPerson Practitioner PractitionerRole", .person),
        ("Organization Location HealthcareService CareTeam Endpoint InsurancePlan", .organization),
        (
            """
            Device Medication Condition Observation Procedure Encounter Substance Group Specimen \
            DiagnosticReport ServiceRequest MedicationRequest Immunization DocumentReference \
            CarePlan Goal Coverage Claim Appointment Questionnaire AllergyIntolerance Media Binary \
            EpisodeOfCare ImagingStudy Account Schedule Slot Composition List
            """, .thing
        ),
    ])
}
