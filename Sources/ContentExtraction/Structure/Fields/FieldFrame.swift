/// An open object, array or element, and what its members said so far.
struct FieldFrame: Sendable {
    var node: Int32
    let isArray: Bool
    /// Whether FHIR's table of names applies.
    var isFHIR: Bool
    /// What the elements of an array, or the object itself, are.
    var container: FHIRContainer
    /// What the object is that holds the scalars: for an array the object around it.
    var holder: FHIRContainer
    /// Number of the resource, -1 for none.
    var resource: Int
    /// Whether `resourceType` would make this object a resource.
    var isCandidate = false
    var isMeta = false
    /// Place of the identifier's frame, for the codes of its type.
    var owner = -1
    var next: Int32 = 0
    var lastChild: Int32 = -1
    var system = StandardSystem.unstated
    var identifier = IdentifierKind.unstated
    var referent = FHIRReferent.unknown
    var hasCode = false
    var hasPhoto = false
    /// Number of the label that names the values, -1 for none, and how many there were before.
    var label: Int32 = -1
    var labelsBefore: Int32 = 0
    /// Numbers of the pending fields that wait for this frame's end.
    var waiting: (Int, Int) = (-1, -1)
}
