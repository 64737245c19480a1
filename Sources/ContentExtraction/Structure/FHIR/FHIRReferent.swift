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
