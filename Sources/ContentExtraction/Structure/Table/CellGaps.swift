/// What may separate cells on a line, seen in one pass: it rules out most lines of prose.
struct CellGaps {
    private var commas = 0
    private var semicolons = 0
    private(set) var hasTab = false
    private(set) var hasPipe = false
    private var hasTilde = false
    private var hasCaret = false
    /// Why a quote too: a header in quotes may go on in the next line.
    private(set) var hasQuote = false
    /// Two spaces or more.
    private(set) var hasWideGap = false
    /// A wide gap between words that is none behind a full stop, where some writers put two spaces.
    private var hasColumnGap = false

    init(_ text: Span<UInt8>, _ line: Range<Int>) {
        var (spaces, last) = (0, UInt8(0))
        for place in line {
            let byte = text[place]
            switch byte {
            case 0x20:
                spaces += 1
                continue
            case 0x2C: commas += 1
            case 0x3B: semicolons += 1
            case 0x09: hasTab = true
            case 0x7C: hasPipe = true
            case 0x7E: hasTilde = true
            case 0x5E: hasCaret = true
            case 0x22: hasQuote = true
            default: break
            }
            if spaces >= 2 {
                hasWideGap = true
                if last > 0, spaces > 2 || last != 0x2E { hasColumnGap = true }
            }
            (spaces, last) = (0, byte)
        }
    }

    /// Whether the line has a delimiter, or may go on behind its end.
    func mayHave(_ delimiter: UInt8) -> Bool {
        switch delimiter {
        case 0x2C: commas > 0 || hasQuote
        case 0x3B: semicolons > 0 || hasQuote
        case 0x09: hasTab || hasQuote
        case 0x7E: hasTilde || hasQuote
        case 0x5E: hasCaret || hasQuote
        default: hasPipe || hasQuote
        }
    }

    /// Whether something separates cells of which prose has none.
    var isTelling: Bool { hasTab || hasPipe || hasColumnGap }

    /// Whether there are commas and semicolons enough for a table in running text.
    var hasSeveralCommas: Bool { commas + semicolons >= 2 }
}
