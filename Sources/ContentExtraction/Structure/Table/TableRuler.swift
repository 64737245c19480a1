/// A line of dashes below headers, as databases draw it when they print a table.
enum TableRuler {
    /// Whether a line has nothing but dashes and what joins them.
    static func isRuler(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        var dashes = 0
        for place in line {
            switch text[place] {
            case 0x2D, 0x3D: dashes += 1
            case 0x2B, 0x3A, 0x7C, 0x20, 0x0D: break
            default: return false
            }
        }
        return dashes >= 3
    }

    /// Where the columns of a ruler begin, in characters; the first at the line's beginning.
    static func starts(_ text: Span<UInt8>, _ line: Range<Int>) -> [Int] {
        var starts: [Int] = []
        var isInside = false
        for place in line {
            let isDash = text[place] == 0x2D || text[place] == 0x3D
            if isDash, !isInside { starts.append(starts.isEmpty ? 0 : place - line.lowerBound) }
            isInside = isDash
        }
        return starts
    }
}
