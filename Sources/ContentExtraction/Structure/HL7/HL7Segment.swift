/// The fields of a segment that mean something.
final class HL7Segment: Sendable {
    let code: PackedCode
    /// By number; the first is empty, since fields are counted from one.
    let fields: [HL7Field?]

    init(_ id: String, _ groups: HL7FieldGroup...) {
        code = PackedCode(id)
        let last = groups.flatMap(\.numbers).max() ?? 0
        var fields = [HL7Field?](repeating: nil, count: last + 1)
        for group in groups {
            for number in group.numbers { fields[number] = HL7Field(id, number, group.kind) }
        }
        self.fields = fields
    }
}
