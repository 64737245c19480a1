internal import CScanKernel
internal import FindingModel

/// Counts lines and characters up to a place that only moves forward.
///
/// Places are those of the text as it was written: what an edit replaced is counted by the edit.
struct PlaceTracker {
    private let encoding: SourceEncoding
    /// Bytes of the text that is scanned.
    private(set) var offset = 0
    /// Bytes of the text as it was written.
    private var bytes = 0
    private var codePoints = 0
    private var supplementary = 0
    private var line = 1
    private var lineStart = 0
    /// Bytes of the source before its text, such as a byte order mark.
    private let prefix: Int
    /// Edits in the order of the text; those before ``next`` are counted.
    private var edits: [TextEdit] = []
    private var next = 0

    init(_ encoding: SourceEncoding, prefix: Int) {
        self.encoding = encoding
        self.prefix = prefix
    }

    /// Takes edits of text that follows.
    mutating func add(_ arrivals: [TextEdit]) {
        edits += arrivals
    }

    /// Moves to an absolute offset, or to the beginning of the edit that holds it.
    mutating func advance(to target: Int, in window: Window) {
        while next < edits.count, edits[next].text.upperBound <= target {
            count(to: edits[next].text.lowerBound, in: window)
            apply(edits[next])
            next += 1
        }
        guard next < edits.count, edits[next].text.lowerBound < target else {
            count(to: target, in: window)
            return
        }
        count(to: edits[next].text.lowerBound, in: window)
    }

    /// Lets go of the edits that are counted.
    mutating func forget() {
        edits.removeFirst(next)
        next = 0
    }

    /// The place of a finding; moves to its start.
    mutating func place(of range: Range<Int>, in window: Window) -> TextPlace {
        advance(to: range.lowerBound, in: window)
        // Why: without edits there is nothing to enter, and copies of what there is count references.
        if next == edits.count, let base = unsafe window.text.baseAddress {
            return unsafe place(upTo: range.upperBound - window.origin, base, window)
        }
        var start = self
        start.enter(range.lowerBound)
        var end = self
        end.advanceToEnd(range.upperBound, in: window)
        return TextPlace(
            bytes: start.bytes..<end.bytes, sourceBytes: start.sourceOffset..<end.sourceOffset,
            codePoints: start.codePoints..<end.codePoints, line: start.line,
            column: start.codePoints - start.lineStart + 1)
    }

    /// The place from here to an offset of the window's text, with no edit between.
    private func place(
        upTo end: Int, _ text: UnsafePointer<UInt8>, _ window: Window
    ) -> TextPlace {
        let start = offset - window.origin
        let counts = unsafe sh_count_text(text, start, end)
        let count = end - start
        let bytes = bytes..<bytes + count
        let codePoints = codePoints..<codePoints + count - counts.continuations
        let sourceEnd =
            prefix
            + encoding.sourceBytes(
                bytes: bytes.upperBound, codePoints: codePoints.upperBound,
                supplementary: supplementary + counts.four_byte_leads)
        return TextPlace(
            bytes: bytes, sourceBytes: sourceOffset..<sourceEnd, codePoints: codePoints, line: line,
            column: codePoints.lowerBound - lineStart + 1)
    }

    /// How the text of a range behind the place was written, if not as it is scanned.
    func steps(in range: Range<Int>) -> [EncodingStep] {
        var steps: [EncodingStep] = []
        for edit in edits[next...] {
            guard edit.text.lowerBound < range.upperBound else { break }
            let isInside =
                edit.text.isEmpty
                ? edit.text.lowerBound > range.lowerBound : edit.text.overlaps(range)
            if isInside, !steps.contains(edit.step) { steps.append(edit.step) }
        }
        return steps
    }

    /// Moves to the end of a range: what was left out at its end does not belong to it.
    private mutating func advanceToEnd(_ target: Int, in window: Window) {
        while next < edits.count, edits[next].text.lowerBound < target {
            let edit = edits[next]
            count(to: edit.text.lowerBound, in: window)
            if edit.text.upperBound > target {
                enter(target, roundingUp: true)
                return
            }
            apply(edit)
            next += 1
        }
        count(to: target, in: window)
    }

    private mutating func count(to target: Int, in window: Window) {
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
        bytes += target - offset
        offset = target
    }

    private mutating func apply(_ edit: TextEdit) {
        offset = edit.text.upperBound
        bytes += edit.original.count
        codePoints += edit.codePoints
        supplementary += edit.supplementary
        guard edit.lineFeeds > 0 else { return }
        line += edit.lineFeeds
        lineStart = codePoints - edit.lastLine
    }

    /// Moves into the edit at the place, to the unit that holds an offset, or behind it.
    private mutating func enter(_ target: Int, roundingUp: Bool = false) {
        guard next < edits.count, target > offset, edits[next].text.contains(target - 1) else {
            return
        }
        let edit = edits[next]
        guard let grain = edit.grain else {
            if roundingUp { apply(edit) }
            return
        }
        let inside = target - edit.text.lowerBound
        let units = (inside + (roundingUp ? grain.text - 1 : 0)) / grain.text
        bytes += min(units * grain.original, edit.original.count)
        codePoints += min(units * grain.codePoints, edit.codePoints)
        supplementary += min(units * grain.supplementary, edit.supplementary)
    }

    private var sourceOffset: Int {
        prefix
            + encoding.sourceBytes(
                bytes: bytes, codePoints: codePoints, supplementary: supplementary)
    }
}
