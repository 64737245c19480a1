package import FindingModel

/// A text as it is scanned: without what hides values from patterns.
///
/// Characters that look like ASCII become ASCII, escapes and runs of base64 and hex become what they
/// stand for, values broken over lines or by tags are joined. What was changed is told by edits, so
/// that places lead back to the text as it was written. Text without a sign of such writing is passed
/// on as it is, at the cost of looking for signs. The answer does not depend on how the text is cut.
/// Memory is bounded by ``longestHold`` and the chunk. Not thread-safe.
package struct TextView: Sendable {
    /// Bytes that are held back at most, until what follows them is known.
    package static let longestHold = 16 * 1_024
    /// Encodings within encodings that are decoded.
    package static let deepest = 4
    /// Bytes that must be at hand behind a place for it to be decided.
    private static let lookAhead = ViewPass.longestMarkup + 32
    /// Bytes before a place that are looked at.
    private static let lookBehind = 128
    /// NUL bytes apart from each other that a text may have by accident.
    private static let mostStrayNuls = 16
    /// Bytes at the end of what was written that may still be taken back.
    static let tentative = 8

    private let depth: Int
    /// What is not read for good, behind a few bytes that are.
    private var pending: [UInt8] = []
    private var behind = 0
    private var pass = ViewPass()
    /// The first of the pass's bytes that was not given away.
    private var given = 0

    /// Begins a text.
    package init() {
        self.init(depth: 0)
    }

    init(depth: Int) {
        self.depth = depth
    }

    /// Whether something was left encoded because a limit was hit.
    package var isTooDeep: Bool { pass.isTooDeep }

    /// Whether the text has NUL bytes in places where no text has them: not all of it is text, or not
    /// in the encoding that it was taken for.
    package var hasStrayNuls: Bool { pass.strayNuls > Self.mostStrayNuls }

    /// Bytes of the text as it was written that were read for good.
    package var consumed: Int { pass.origin + behind }

    /// Takes the next chunk; appends what is known of the text, and its edits.
    package mutating func read(
        _ chunk: Span<UInt8>, isEnd: Bool, into text: inout [UInt8], edits: inout [TextEdit]
    ) {
        unsafe chunk.withUnsafeBufferPointer { unsafe pending.append(contentsOf: $0) }
        pass.begin(pending, at: behind, depth: depth)
        while true {
            let limit = limit(isEnd: isEnd)
            guard limit > pass.place else { break }
            pass.run(upTo: limit)
        }
        behind = min(pass.place, Self.tentative)
        let done = pass.place - behind
        pass.end(done)
        pending.removeFirst(done)
        let known = isEnd ? pass.output.count : max(given, pass.output.count - Self.tentative)
        text += pass.output[given..<known]
        pass.giveEdits(before: known, isEnd: isEnd, to: &edits)
        given = known
        let dropped = max(0, min(given, pass.output.count - Self.lookBehind))
        pass.forget(dropped)
        given -= dropped
    }

    /// How far the pass can decide: not into a run of letters and digits that may go on.
    private func limit(isEnd: Bool) -> Int {
        let text = pass.text
        if isEnd { return text.count }
        var limit = text.count - Self.lookAhead
        guard limit > pass.place else { return pass.place }
        while limit > pass.place, RunByte.isOne(text[limit - 1]), RunByte.isOne(text[limit]) {
            limit -= 1
        }
        if limit > pass.place { return limit }
        guard text.count - pass.place > ViewPass.longestRun + Self.lookAhead else {
            return pass.place
        }
        let end = ViewPass.runEnd(text, pass.place, most: ViewPass.longestRun + 1)
        return end - pass.place > ViewPass.longestRun ? pass.place + ViewPass.piece : end
    }
}

/// What ``TextView`` makes of a text that is in memory as a whole.
package struct ViewedText: Sendable {
    /// The text to scan.
    package let bytes: [UInt8]
    /// How it differs from the text as it was written, in order.
    package let edits: [TextEdit]
    /// Whether something was left encoded because a limit was hit.
    package let isTooDeep: Bool

    /// Reads a text.
    package init(_ text: [UInt8]) {
        self.init(text, depth: 0)
    }

    init(_ text: [UInt8], depth: Int) {
        guard ViewPass.hasSign(text) else {
            (bytes, edits, isTooDeep) = (text, [], false)
            return
        }
        var view = TextView(depth: depth)
        var output: [UInt8] = []
        var changes: [TextEdit] = []
        view.read(text.span, isEnd: true, into: &output, edits: &changes)
        (bytes, edits, isTooDeep) = (output, changes, view.isTooDeep)
    }

    /// The fields of the text as it was written, in the text to scan.
    package func fields(_ fields: [FieldValue]) -> [FieldValue] {
        guard !edits.isEmpty else { return fields }
        var map = FieldMap()
        map.add(edits)
        return fields.map { map.moved($0) }
    }
}
