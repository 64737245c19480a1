import FindingModel

/// Gives the values of an X12 segment, those that say something.
struct X12Output {
    /// Shorter values of codes and amounts are never mistaken for anything.
    private static let shortestOther = 3

    let offset: Int

    func add(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ meaning: FieldMeaning?, _ path: String,
        to fields: inout [FieldValue]
    ) {
        guard let meaning, !range.isEmpty, let value = SegmentValue.trimmed(bytes, range) else {
            return
        }
        var exact = meaning
        switch meaning {
        case .entity(let entity):
            guard let refined = SegmentValue.refined(entity, bytes, value) else { return }
            exact = .entity(refined)
        case .other: guard value.count >= Self.shortestOther else { return }
        case .named: break
        }
        let place = offset + value.lowerBound..<offset + value.upperBound
        fields.append(FieldValue(range: place, path: path, meaning: exact))
    }
}
