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
