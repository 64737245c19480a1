internal import CScanKernel
internal import PatternEngine

/// The automata by which a task finds out which detectors may match at an anchor.
///
/// Why a class: it is handed on for every anchor, and three references would be counted each time.
final class AnchorWalks {
    let detectors: DetectorSet
    /// That of the detectors that are tried wherever their shape stands.
    let free: LazyDFA
    /// That of the detectors that are tried behind a label only.
    let labelled: LazyDFA

    init(_ detectors: DetectorSet, patience: Int) {
        self.detectors = detectors
        free = LazyDFA(detectors.free.automata, patience: patience)
        labelled = LazyDFA(detectors.labelled.automata, patience: patience)
    }
}

extension LazyDFA {
    private static let fewDetectors = 3

    /// Writes the detectors that may match at an anchor as bits; says whether there are any.
    ///
    /// The automaton is that of the detectors of `dispatch`.
    @inline(__always)
    func narrow(
        _ anchor: sh_anchor, _ dispatch: Dispatch, in text: UnsafeBufferPointer<UInt8>,
        into remaining: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        // Why the walk first: it mostly ends within a few bytes, and costs less than the filter's
        // rows. Where walks end early, to ask the filter and try a few patterns costs less.
        if isFull {
            guard unsafe filter(anchor, dispatch, in: text, into: remaining) else { return false }
            let hasMore = unsafe PatternBits.hasMore(
                than: Self.fewDetectors, remaining, width: dispatch.width)
            guard hasMore, let answer = unsafe walk(anchor, in: text) else { return true }
            return unsafe keep(answer, of: remaining, dispatch)
        }
        guard let answer = unsafe walk(anchor, in: text) else {
            return unsafe filter(anchor, dispatch, in: text, into: remaining)
        }
        guard unsafe answer.patterns != nil,
            unsafe filter(anchor, dispatch, in: text, into: remaining)
        else { return false }
        return unsafe keep(answer, of: remaining, dispatch)
    }

    @inline(__always)
    private func walk(_ anchor: sh_anchor, in text: UnsafeBufferPointer<UInt8>) -> Answer? {
        unsafe walk(from: Int(anchor.position), isToken: anchor.length > 0, in: text)
    }

    @inline(__always)
    private func filter(
        _ anchor: sh_anchor, _ dispatch: Dispatch, in text: UnsafeBufferPointer<UInt8>,
        into remaining: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        unsafe dispatch.filter.narrow(
            answer: Int(anchor.answer), at: Int(anchor.position), length: Int(anchor.length),
            in: text, into: remaining)
    }

    @inline(__always)
    private func keep(
        _ answer: Answer, of remaining: UnsafeMutablePointer<UInt64>, _ dispatch: Dispatch
    ) -> Bool {
        guard let patterns = unsafe answer.patterns else { return false }
        var any: UInt64 = 0
        for word in 0..<dispatch.width {
            unsafe remaining[word] &= patterns[word]
            any |= unsafe remaining[word]
        }
        return any != 0
    }
}
