/// What FHIR R4 and R5 say about an element that holds others, by its name.
enum FHIRContainer: UInt8, Sendable {
    /// A backbone element, a coding, a quantity, a reference: its members tell which.
    case plain
    case identifier
    /// `type` of an identifier, and its codings.
    case identifierType
    case humanName, address, contactPoint, attachment, photo
    /// Their `data` encodes no text.
    case signature, samples
    case extensions, parameter, item, answer
    case meta
    /// Where a resource stands inside another.
    case resource
    /// `class` of a coverage: group, plan and subgroup with their numbers.
    case coverageClass
    case qualification
    /// Names that lead to a person, to somebody or something that acts, to an organisation.
    case person, agent, organization

    init(key: Span<UInt8>) {
        let isChoice = ScalarText.hasPrefix(key, "value") && key.count > 5
        let name = isChoice ? key.extracting(5...) : key
        if let listed = FHIRContainer.table[name] {
            self = listed
        } else if ScalarText.contains(name, "identifier") {
            self = .identifier
        } else {
            self = .plain
        }
    }

    private static let table = KeywordTable<FHIRContainer>([
        (
            "identifier requisition accession subscriberId",
            .identifier
        ),
        ("type", .identifierType),
        ("name humanName", .humanName),
        ("address", .address),
        ("telecom contactPoint", .contactPoint),
        ("attachment presentedForm", .attachment),
        ("photo", .photo), ("signature", .signature), ("sampledData", .samples),
        ("extension modifierExtension", .extensions),
        ("parameter part", .parameter),
        ("item", .item),
        ("answer", .answer),
        ("meta", .meta),
        ("resource contained outcome", .resource),
        ("class", .coverageClass),
        ("qualification", .qualification),
        ("udiCarrier", .plain),
        (
            """
            subject patient beneficiary subscriber policyHolder individual generalPractitioner \
            recorder asserter enterer collector practitioner relatedPerson focalSubject
            """, .person
        ),
        (
            """
            performer author requester sender recipient provider informant informationSource actor \
            party member agent who operator receiver responsible referrer responsibleParty \
            careManager resultsInterpreter supervisor authenticator verifier contributor orderer \
            prescriber dispenser attester interpreter participant serviced source
            """, .agent
        ),
        (
            """
            managingOrganization organization serviceProvider assigner insurer payor payer \
            custodian facility location partOf origin destination manufacturer issuer \
            providerOrganization participatingOrganization sponsor
            """, .organization
        ),
    ])
}
