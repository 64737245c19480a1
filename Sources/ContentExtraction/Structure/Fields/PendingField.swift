import FindingModel

/// What is believed of a value, before its surroundings are complete.
enum FieldVerdict: Sendable {
    case entity(EntityType)
    /// The key, with the key above it, is the name.
    case named
    /// A label that the document gives in another place: an extension's URL, a question's text.
    case namedAs(String)
    case other
    case nothing
    /// An identifier that the resource decides about.
    case identifier(ValueShape)
    /// `name` of a resource: of a person or of an organisation.
    case nameOfResource
}

/// Why a value waits for the end of its object.
enum FieldWait: UInt8, Sendable {
    case nothing
    /// `system`, `type` may follow `value`.
    case identifier, contact
    /// `system` may follow `code`.
    case code
    /// `reference` may follow `display`.
    case display
    /// `url` or `name` may follow the value.
    case label
}

/// A field that cannot be given yet: it waits itself or stands behind one that waits.
struct PendingField: Sendable {
    let range: Range<Int>
    let path: String
    let name: String
    let isNumber: Bool
    let shape: ValueShape
    /// Number of the resource it belongs to, -1 for none.
    let resource: Int
    /// Whether the path begins inside a resource whose type wasn't known.
    let isRelative: Bool
    var verdict: FieldVerdict
    var wait: FieldWait
    /// Place of the frame that it waits for.
    let frame: Int
}

/// A resource that is open or that a pending field belongs to.
struct PendingResource: Sendable {
    enum State: UInt8, Sendable {
        /// Its object is open and `resourceType` may still come.
        case undecided
        case known
        /// It was no resource.
        case absent
    }

    var state: State
    var kind = FHIRResource.other
    var name = ""
}
