import FindingModel

/// The fields of the row that is being read, until it's known whether it is one.
struct RowHold: Sendable {
    /// Bytes after which a row counts as one, however many cells it turns out to have.
    private static let longestDoubt = StructureLimits.longestUnit / 2

    private var start = 0
    /// Where the row's fields begin in the list they are given in.
    private var base = 0
    private var held: [FieldValue] = []
    private var isHeld = false

    /// Begins a stretch of text.
    mutating func resume(_ fields: [FieldValue]) {
        if !isHeld { base = fields.count }
    }

    @inline(__always)
    mutating func add(_ field: FieldValue, to fields: inout [FieldValue]) {
        if isHeld { held.append(field) } else { fields.append(field) }
    }

    /// Ends a row, and begins the next behind it.
    mutating func endRow(isGood: Bool, at end: Int, next: Int, _ fields: inout [FieldValue]) {
        if isGood || end - start >= Self.longestDoubt {
            if isHeld { fields.append(contentsOf: held) }
        } else if !isHeld {
            fields.removeSubrange(base...)
        }
        held.removeAll(keepingCapacity: true)
        isHeld = false
        base = fields.count
        start = next
    }

    /// Ends a stretch of text within a row.
    mutating func suspend(at end: Int, _ fields: inout [FieldValue]) {
        if !isHeld {
            held.append(contentsOf: fields[base...])
            fields.removeSubrange(base...)
            isHeld = true
        }
        if end - start >= Self.longestDoubt {
            fields.append(contentsOf: held)
            held.removeAll(keepingCapacity: true)
        }
    }
}
