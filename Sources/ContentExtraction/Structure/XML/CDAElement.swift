/// What an element of a clinical document is (HL7 CDA R2 and C-CDA), by its name.
enum CDAElement: UInt8, Sendable {
    case unlisted
    case document
    /// A part of the document with times and participants of its own.
    case body
    case patient, relative, provider, person, organization, place, device, encounter
    case act, participant, role
    case identifier, template
    case name, namePart
    case address, street, city, postalCode
    case telecom, birthTime, time, value, reference
    /// Free text, and parts of names and addresses that identify nobody.
    case silent
    case narrative

    init(name: Span<UInt8>) {
        self = CDAElement.table[name] ?? .unlisted
    }

    private static let table = KeywordTable<CDAElement>([
        ("ClinicalDocument", .document),
        ("component documentationOf componentOf relatedDocument inFulfillmentOf", .body),
        ("authorization entry entryRelationship", .body),
        ("patientRole patient patientPerson identifiedPerson", .patient),
        ("guardian relatedEntity associatedEntity relatedSubject subject", .relative),
        ("assignedAuthor assignedEntity intendedRecipient", .provider),
        (
            """
            guardianPerson assignedPerson relatedPerson associatedPerson informationRecipient \
            person maintainedPerson
            """, .person
        ),
        (
            """
            representedOrganization providerOrganization serviceProviderOrganization \
            representedCustodianOrganization receivedOrganization scopingOrganization \
            wholeOrganization guardianOrganization manufacturerOrganization scopingEntity \
            asOrganizationPartOf standardIndustryClassCode
            """, .organization
        ),
        ("healthCareFacility location place birthplace", .place),
        ("playingDevice assignedAuthoringDevice authoringDevice", .device),
        ("encompassingEncounter encounter", .encounter),
        ("act", .act), ("participant", .participant), ("participantRole", .role),
        ("id", .identifier),
        ("templateId typeId setId versionNumber realmCode", .template),
        ("name", .name), ("given family", .namePart),
        ("addr", .address),
        (
            """
            streetAddressLine streetName streetNameBase houseNumber additionalLocator unitID \
            postBox deliveryAddressLine
            """, .street
        ),
        ("city county precinct", .city), ("postalCode", .postalCode),
        ("telecom", .telecom), ("birthTime", .birthTime),
        (
            """
            effectiveTime time low high center deceasedTime existenceTime availabilityTime \
            expirationTime
            """, .time
        ),
        ("value", .value), ("reference", .reference),
        (
            """
            prefix suffix delimiter state country title originalText desc manufacturerModelName \
            softwareName seperatableInd lotNumberText languageCode quantity
            """, .silent
        ),
        ("text", .narrative),
    ])
}
