import FindingModel

/// Gives the values of one HL7 field, those that say something.
struct HL7Output {
    /// Shorter values of codes and numbers are never mistaken for anything.
    private static let shortestOther = 3

    let field: HL7Field
    let offset: Int

    func add(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ meaning: FieldMeaning?,
        component: Int? = nil, to fields: inout [FieldValue]
    ) {
        guard let meaning, !range.isEmpty else { return }
        if meaning == .other { return addOther(bytes, range, to: &fields) }
        guard let value = SegmentValue.trimmed(bytes, range) else { return }
        var exact = meaning
        if case .entity(let entity) = meaning {
            guard let refined = SegmentValue.refined(entity, bytes, value) else { return }
            exact = .entity(refined)
        }
        append(value, exact, component, to: &fields)
    }

    func addOther(_ bytes: Span<UInt8>, _ range: Range<Int>, to fields: inout [FieldValue]) {
        guard range.count >= Self.shortestOther,
            let value = SegmentValue.trimmed(bytes, range), value.count >= Self.shortestOther
        else { return }
        append(value, .other, nil, to: &fields)
    }

    private func append(
        _ range: Range<Int>, _ meaning: FieldMeaning, _ component: Int?,
        to fields: inout [FieldValue]
    ) {
        let place = offset + range.lowerBound..<offset + range.upperBound
        let path = component.map { field.path(component: $0) } ?? field.path
        fields.append(FieldValue(range: place, path: path, meaning: meaning))
    }
}
