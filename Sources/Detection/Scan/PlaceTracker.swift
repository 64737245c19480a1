internal import CScanKernel
internal import FindingModel

/// Counts lines and characters up to a place that only moves forward.
struct PlaceTracker {
    private let encoding: SourceEncoding
    private(set) var offset = 0
    private var codePoints = 0
    private var supplementary = 0
    private var line = 1
    private var lineStart = 0
    /// Bytes of the source before its text, such as a byte order mark.
    private let prefix: Int

    init(_ encoding: SourceEncoding, prefix: Int) {
        self.encoding = encoding
        self.prefix = prefix
    }

    /// Moves to an absolute offset.
    mutating func advance(to target: Int, in window: Window) {
        guard target > offset, let base = unsafe window.text.baseAddress else { return }
        let from = offset - window.origin
        let to = target - window.origin
        let counts = unsafe sh_count_text(base, from, to)
        let before = codePoints
        codePoints += to - from - counts.continuations
        supplementary += counts.four_byte_leads
        if counts.line_feeds > 0 {
            line += counts.line_feeds
            let head = unsafe sh_count_text(base, from, counts.last_line_feed)
            lineStart = before + (counts.last_line_feed - from - head.continuations)
        }
        offset = target
    }

    /// The place of a finding; moves to its start.
    mutating func place(of range: Range<Int>, in window: Window) -> TextPlace {
        advance(to: range.lowerBound, in: window)
        var end = self
        end.advance(to: range.upperBound, in: window)
        return TextPlace(
            bytes: range, sourceBytes: sourceOffset..<end.sourceOffset,
            codePoints: codePoints..<end.codePoints, line: line,
            column: codePoints - lineStart + 1)
    }

    private var sourceOffset: Int {
        prefix
            + encoding.sourceBytes(
                bytes: offset, codePoints: codePoints, supplementary: supplementary)
    }
}
