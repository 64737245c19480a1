internal import PatternEngine

/// A label behind a value, in brackets: `00123456 (MRN)`.
enum LabelBehind {
    /// How far behind the beginning of a match such a label can begin, in bytes.
    static let furthest = 48

    /// Whether a term stands alone in round or square brackets.
    static func isBracketed(_ term: Range<Int>, in window: Window) -> Bool {
        switch window.byte(at: term.lowerBound - 1) {
        case UInt8(ascii: "("): window.byte(at: term.upperBound) == UInt8(ascii: ")")
        case UInt8(ascii: "["): window.byte(at: term.upperBound) == UInt8(ascii: "]")
        default: false
        }
    }

    /// Whether a bracketed term stands directly behind a value whose match begins at `start`.
    static func isDirect(
        _ hit: TermMatcher.Hit, behind value: Range<Int>, start: Int, in window: Window
    ) -> Bool {
        guard hit.start > value.upperBound, hit.start <= start + furthest,
            isBracketed(hit.start..<hit.end, in: window)
        else { return false }
        let gap = hit.start - 1 - value.upperBound
        return gap == 0 || gap == 1 && window.byte(at: value.upperBound) == UInt8(ascii: " ")
    }
}
