internal import CPCRE2

/// What the hot loop needs of a pattern: plain values, nothing to retain.
///
/// Valid as long as its ``Pattern`` lives.
@unsafe package struct PatternProgram: BitwiseCopyable {
    private let code: Unmanaged<LazyCode>
    private let valueGroup: Int
    /// Whether the anchor is where the value begins.
    private let isAtValue: Bool
    private let furthest: Int
    /// What may stand between a beginning and the anchor.
    private let between: ByteSet
    /// What a match can begin with.
    private let first: ByteSet
    /// What may not stand directly before a match.
    private let guarded: ByteSet

    init(_ pattern: Pattern) {
        unsafe code = Unmanaged.passUnretained(pattern.anchored)
        unsafe valueGroup = pattern.valueGroup
        unsafe first = pattern.analysis.firstBytes
        unsafe guarded = pattern.analysis.startGuard
        if case .value = pattern.anchor {
            unsafe isAtValue = true
        } else {
            unsafe isAtValue = false
        }
        switch pattern.anchor {
        case .token(let lead):
            unsafe furthest = lead
            unsafe between = ByteSet.alphanumeric.inverted
        case .value(let before, let furthest), .byte(_, let before, let furthest):
            unsafe self.furthest = furthest
            unsafe between = before
        case .none:
            unsafe furthest = 0
            unsafe between = ByteSet()
        }
    }

    /// The next place at or before a cursor where a match can begin, `nil` when there is no more.
    ///
    /// The match is one that is anchored at `anchor`. Moves the cursor before the place.
    @inline(__always)
    package func nextStart(
        before cursor: inout Int, anchor: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let earliest = unsafe max(0, anchor - furthest)
        while cursor >= earliest {
            let place = cursor
            cursor -= 1
            let byte = unsafe text[place]
            if place < anchor, unsafe !between.contains(byte) {
                cursor = -1
                return nil
            }
            guard unsafe first.contains(byte) else { continue }
            if place > 0, unsafe guarded.contains(text[place - 1]) { continue }
            return place
        }
        return nil
    }

    /// Tries to match exactly at a place, for an anchor that ``nextStart(before:anchor:in:)`` was
    /// asked for.
    @inline(__always)
    package func match(
        at place: Int, anchor: Int, in text: UnsafeBufferPointer<UInt8>,
        using scratch: borrowing MatchScratch
    ) -> Pattern.Attempt {
        let attempt = unsafe match(at: place, in: text, using: scratch)
        // Why: the match with another value is found from that one.
        if unsafe isAtValue, case .match(let value, _) = attempt, value.lowerBound != anchor {
            return .none
        }
        return attempt
    }

    /// Tries to match exactly at a place; as ``Pattern/match(at:in:using:)``.
    package func match(
        at place: Int, in text: UnsafeBufferPointer<UInt8>, using scratch: borrowing MatchScratch
    ) -> Pattern.Attempt {
        let lower = max(0, place - 4 * Pattern.furthestLookBehind)
        let upper = min(text.count, place + Pattern.longestView + 4)
        return unsafe code._withUnsafeGuaranteedRef {
            unsafe PatternProgram.run(
                $0, text, window: lower..<upper, from: place, valueGroup: valueGroup, scratch)
        }
    }

    @inline(__always)
    static func run(
        _ lazy: LazyCode, _ text: UnsafeBufferPointer<UInt8>, window: Range<Int>,
        from place: Int, valueGroup: Int, _ scratch: borrowing MatchScratch
    ) -> Pattern.Attempt {
        guard let base = text.baseAddress else { return .none }
        guard let code = unsafe lazy.code else {
            return .failed(.other(code: PCRE2_ERROR_NOMEMORY))
        }
        let status = unsafe pcre2_jit_match_8(
            code, base + window.lowerBound, window.count, place - window.lowerBound, 0,
            scratch.data, scratch.context)
        guard status > 0 else { return Pattern.outcome(status) }
        guard let offsets = unsafe scratch.offsets else { return .none }
        let start = unsafe offsets[0] + window.lowerBound
        var low = unsafe offsets[2 * valueGroup]
        var high = unsafe offsets[2 * valueGroup + 1]
        if valueGroup >= Int(status) || low == Int.max || high <= low {
            low = unsafe offsets[0]
            high = unsafe offsets[1]
        }
        guard high > low else { return .none }
        return .match(value: low + window.lowerBound..<high + window.lowerBound, start: start)
    }
}
