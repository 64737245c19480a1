import FindingModel

/// Gives the values of an X12 segment, those that say something.
struct X12Output {
    /// Shorter values of amounts are never mistaken for anything.
    private static let shortestOther = 3
    /// What a code that identifies nothing is called.
    private static let codePath = "code"

    let offset: Int

    /// Whether an element is two or three capitals.
    static func isCode(_ bytes: Span<UInt8>, _ element: Range<Int>) -> Bool {
        (2...3).contains(element.count)
            && element.allSatisfy { ASCIIByte.isUpper(bytes[$0]) }
    }

    func addCode(_ element: Range<Int>, to fields: inout [FieldValue]) {
        let place = offset + element.lowerBound..<offset + element.upperBound
        fields.append(FieldValue(range: place, path: Self.codePath, meaning: .other))
    }

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
