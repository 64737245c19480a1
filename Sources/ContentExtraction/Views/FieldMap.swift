internal import FindingModel

/// Leads places of a text as it was written to the text that is scanned.
struct FieldMap: Sendable {
    private var edits: [TextEdit] = []
    /// What was scanned less than written before the first edit.
    private var shift = 0

    mutating func add(_ arrivals: [TextEdit]) {
        edits += arrivals
    }

    /// Lets go of edits that end before a place.
    mutating func forget(before place: Int) {
        let count = edits.prefix { $0.original.upperBound < place }.count
        guard count > 0 else { return }
        shift = edits[count - 1].text.upperBound - edits[count - 1].original.upperBound
        edits.removeFirst(count)
    }

    /// A field with its range in the text that is scanned.
    func moved(_ field: FieldValue) -> FieldValue {
        let start = place(field.range.lowerBound, isEnd: false)
        let end = max(start, place(field.range.upperBound, isEnd: true))
        return FieldValue(range: start..<end, path: field.path, meaning: field.meaning)
    }

    private func place(_ original: Int, isEnd: Bool) -> Int {
        var (low, high) = (0, edits.count)
        // Finds the first edit that begins behind the place, or at it if it is an end.
        while low < high {
            let middle = (low + high) / 2
            let start = edits[middle].original.lowerBound
            if isEnd ? start < original : start <= original {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return original + shift }
        let edit = edits[low - 1]
        guard original < edit.original.upperBound else {
            return original + edit.text.upperBound - edit.original.upperBound
        }
        guard let grain = edit.grain else {
            return isEnd ? edit.text.upperBound : edit.text.lowerBound
        }
        let inside = original - edit.original.lowerBound
        let units = (inside + (isEnd ? grain.original - 1 : 0)) / grain.original
        return min(edit.text.lowerBound + units * grain.text, edit.text.upperBound)
    }
}
