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
