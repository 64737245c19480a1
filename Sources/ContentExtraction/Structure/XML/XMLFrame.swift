/// An open element.
struct XMLFrame: Sendable {
    /// Where its name begins among the names of the open elements.
    let nameStart: Int
    let dialect: XMLDialect
    var node: Int32
    let element: CDAElement
    var zone: CDAZone
    /// Whether the tree has a frame for it.
    let isInTree: Bool
    /// A name that an attribute gives: `<field name="ssn">`.
    let hasLabel: Bool
    /// What of an HL7 v2 message it holds.
    let place: SegmentPlace?
    var hasChild = false
    /// An act that is somebody's insurance policy.
    var isPolicy = false
}
