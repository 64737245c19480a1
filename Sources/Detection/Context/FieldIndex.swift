internal import FindingModel

/// The fields of the stretch of text that a scan is in; offsets are absolute.
struct FieldIndex {
    /// How many forgotten fields are kept before they are cleared away together.
    private static let mostForgotten = 4_096

    private var fields: [FieldValue] = []
    /// The first field whose value has not been considered for what its structure says it is.
    private var firstPending = 0

    var isEmpty: Bool { fields.isEmpty }

    /// Adds fields; they arrive nearly in order.
    mutating func add(_ arrivals: [FieldValue]) {
        for field in arrivals {
            var place = fields.endIndex
            let start = field.range.lowerBound
            while place > firstPending, fields[place - 1].range.lowerBound > start { place -= 1 }
            fields.insert(field, at: place)
        }
    }

    /// The fields not yet considered that begin before a place.
    mutating func takePending(before place: Int) -> ArraySlice<FieldValue> {
        let begin = firstPending
        while firstPending < fields.count, fields[firstPending].range.lowerBound < place {
            firstPending += 1
        }
        return fields[begin..<firstPending]
    }

    /// The field that holds a place, if any.
    func field(at place: Int) -> FieldValue? {
        var low = 0
        var high = fields.count
        while low < high {
            let middle = (low + high) / 2
            if fields[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        guard low > 0, fields[low - 1].range.contains(place) else { return nil }
        return fields[low - 1]
    }

    /// Lets go of what is before a place.
    mutating func forget(before place: Int) {
        guard firstPending > Self.mostForgotten else { return }
        var first = 0
        while first < firstPending, fields[first].range.upperBound < place { first += 1 }
        guard first > Self.mostForgotten else { return }
        fields.removeFirst(first)
        firstPending -= first
    }
}
