/// What FHIR R4 and R5 say about an element that holds a single value, by its name.
///
/// Names mean the same in nearly all resources, so that a table of names serves for every resource.
enum FHIRScalar: UInt8, Sendable {
    case unlisted
    /// Codes and signs of the format that nothing could mistake: `status`, `use`.
    case silent
    /// Free text: scanned as text.
    case prose
    /// Technical: ids, URIs and hashes made by machines.
    case opaque
    case resourceType, system, code, display, reference, type, url, value, label
    case family, given, text, name, personName
    case line, place, postalCode
    case birthDate, data, healthPlan, priorAuth, device, claim
    /// `valueString`, `valueInteger`: the value of an extension or a parameter.
    case choice
    case linkID

    init(key: Span<UInt8>) {
        if let listed = FHIRScalar.table[key] {
            self = listed
        } else if ScalarText.hasPrefix(key, "value"), key.count > 5, ASCIIByte.isUpper(key[5]) {
            self = FHIRScalar.choices[key.extracting(5...)] ?? .choice
        } else {
            self = .unlisted
        }
    }

    private static let table = KeywordTable<FHIRScalar>([
        ("resourceType", .resourceType),
        ("system", .system), ("code", .code), ("display", .display), ("reference", .reference),
        ("type", .type), ("url", .url), ("value", .value), ("family", .family), ("given", .given),
        ("text", .text), ("name", .name), ("linkId", .linkID),
        ("authorString authorName reportedByString", .personName),
        ("line", .line), ("city district county", .place), ("postalCode", .postalCode),
        ("birthDate", .birthDate), ("data", .data),
        ("subscriberId dependent policyNumber", .healthPlan),
        ("preAuthRef preAuthorization", .priorAuth),
        ("deviceIdentifier carrierHRF serialNumber distinctIdentifier udi", .device),
        (
            """
            id fullUrl versionId lastUpdated profile source implicitRules instantiatesCanonical \
            instantiatesUri hash etag carrierAIDC definition canonical uri issuer jurisdiction \
            targetProfile derivedFrom endpoint frames sequence size height width duration \
            numberOfSeries numberOfInstances uid lastModified relativeLocation timestamp state
            """, .opaque
        ),
        (
            """
            status use gender language mode intent unit rank priority contentType active \
            comparator preferred method verificationStatus clinicalStatus criticality severity \
            country kind class relation relationship prefix suffix fhirVersion format event \
            daysOfWeek timeOfDay search operationalStatus version userSelected
            """, .silent
        ),
        (
            """
            div description comment note conclusion patientInstruction title summary markdown \
            requirements purpose copyright details reason instruction expression payload \
            deviceName modelNumber manufacturer contentString
            """, .prose
        ),
    ])

    private static let choices = KeywordTable<FHIRScalar>([
        ("Code Boolean Time Markdown", .silent),
        ("Uri Url Canonical Oid Uuid Base64Binary Decimal", .opaque),
    ])
}
