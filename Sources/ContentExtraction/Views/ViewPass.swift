internal import CScanKernel
internal import FindingModel

/// One pass over the part of a text that is at hand.
///
/// Every decision at a place is made from at most 128 bytes written before it and the bytes behind it
/// that ``TextView`` sees to being there.
struct ViewPass: Sendable {
    /// A run that goes on for more bytes than this is read in pieces.
    static let longestRun = 12 * 1_024 + 128
    /// A multiple of four, so that pieces of base64 begin where its groups do.
    static let piece = 12 * 1_024
    static let shortestRun = 16

    /// The text at hand, and where it begins in the whole.
    private(set) var text: [UInt8] = []
    private(set) var origin = 0
    private(set) var place = 0
    private var depth = 0
    /// What was written, and where it begins in the whole.
    private(set) var output: [UInt8] = []
    private var outputOrigin = 0
    private var edits: [TextEdit] = []
    /// The bytes at the place go on with base64 that was decoded.
    private var isContinuing = false
    private(set) var isTooDeep = false
    /// NUL bytes that stand alone and mean nothing.
    var strayNuls = 0

    static func hasSign(_ text: [UInt8]) -> Bool {
        nextSign(text, from: 0, to: text.count) < text.count
    }

    static func runEnd(_ text: [UInt8], _ start: Int, most: Int) -> Int {
        let last = min(text.count, start + most)
        var end = start
        while end < last, RunByte.isOne(text[end]) { end += 1 }
        return end
    }

    mutating func begin(_ text: [UInt8], at place: Int, depth: Int) {
        self.text = text
        self.depth = depth
        self.place = place
    }

    /// Lets go of the text, of which a number of bytes does not come again.
    mutating func end(_ done: Int) {
        origin += done
        place = 0
        text = []
    }

    mutating func forget(_ count: Int) {
        output.removeFirst(count)
        outputOrigin += count
    }

    /// Gives the edits of text before an index of the output.
    mutating func giveEdits(before index: Int, isEnd: Bool, to given: inout [TextEdit]) {
        guard !edits.isEmpty else { return }
        let border = outputOrigin + index
        let count = isEnd ? edits.count : edits.prefix { $0.text.upperBound < border }.count
        given += edits[..<count]
        edits.removeFirst(count)
    }

    /// Writes the text up to a place, which is the end of a run or of the text.
    mutating func run(upTo limit: Int) {
        while place < limit {
            if isContinuing {
                step()
                continue
            }
            let sign = Self.nextSign(text, from: place, to: limit)
            var start = sign
            if sign < limit {
                while start > place, RunByte.isOne(text[start - 1]) { start -= 1 }
            }
            if start > place { copy(upTo: start) }
            let end = min(max(sign, place) + 64, limit)
            while place < end { step() }
        }
    }

    private mutating func step() {
        let byte = text[place]
        if RunByte.isOne(byte) {
            takeRun()
            return
        }
        isContinuing = false
        let isTaken =
            switch byte {
            case 0x80...: takeUnicode()
            case 0x00: takeNul()
            case 0x26: takeReference()
            case 0x25: takePercent()
            case 0x3D: takeQuoted()
            case 0x2D: takeDash()
            case 0x3C: takeMarkup()
            case 0x5C: takeBackslash()
            default: false
            }
        if !isTaken { copy(upTo: place + 1) }
    }

    private mutating func takeRun() {
        var end = Self.runEnd(text, place, most: Self.longestRun + 1)
        if end - place > Self.longestRun { end = place + Self.piece }
        dropHexPrefix(upTo: end)
        let isCandidate = end - place >= Self.shortestRun || isContinuing
        guard isCandidate, let run = EncodedRun(text, place..<end, isContinuing) else {
            isContinuing = false
            copyRun(upTo: end)
            return
        }
        guard depth < TextView.deepest else {
            isTooDeep = true
            copy(upTo: end)
            return
        }
        let inner = ViewedText(run.decoded, depth: depth + 1)
        if inner.isTooDeep { isTooDeep = true }
        replace(
            upTo: run.end, with: inner.bytes, run.step,
            grain: inner.edits.isEmpty ? run.grain : nil)
        isContinuing = run.goesOn
        if run.goesOn, let next = run.nextLine(text) {
            replace(upTo: next, with: [], .base64)
            isContinuing = true
        }
    }

    /// Leaves out the `0x` that databases write before hex.
    private mutating func dropHexPrefix(upTo end: Int) {
        guard end - place > Self.shortestRun, text[place] == 0x30, text[place + 1] | 0x20 == 0x78,
            depth < TextView.deepest,
            EncodedRun(text, place + 2..<end, false)?.step == .hex
        else { return }
        replace(upTo: place + 2, with: [], .hex)
    }

    // MARK: Writing

    mutating func copy(upTo end: Int) {
        output += text[place..<end]
        place = end
    }

    /// Writes something else in place of the text up to a place.
    mutating func replace(
        upTo end: Int, with bytes: some Collection<UInt8>, _ step: EncodingStep,
        grain: TextEdit.Grain? = nil
    ) {
        let start = outputOrigin + output.count
        output += bytes
        let edit = TextEdit(
            text: start..<start + bytes.count, original: origin + place, bytes: text[place..<end],
            grain: grain, step: step)
        place = end
        if let last = edits.indices.last, edits[last].absorb(edit) { return }
        edits.append(edit)
    }

    /// Takes back spaces that were written last, to be part of what is replaced next.
    ///
    /// - Returns: whether that many spaces were copied right before the place.
    mutating func takeBack(spaces: Int) -> Bool {
        guard spaces <= place, spaces <= output.count,
            output.suffix(spaces).allSatisfy({ $0 == 0x20 }),
            text[place - spaces..<place].allSatisfy({ $0 == 0x20 })
        else { return false }
        if let last = edits.last,
            last.text.upperBound > outputOrigin + output.count - spaces
                || last.original.upperBound > origin + place - spaces
        {
            return false
        }
        output.removeLast(spaces)
        place -= spaces
        return true
    }

    /// A byte that was written before, 0 beyond what is kept.
    func written(_ distance: Int) -> UInt8 {
        distance <= output.count ? output[output.count - distance] : 0
    }

    private static func nextSign(_ text: [UInt8], from: Int, to: Int) -> Int {
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return to }
            return unsafe sh_find_sign(base, buffer.count, from, to)
        }
    }
}
