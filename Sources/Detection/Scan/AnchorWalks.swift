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
        let place = Int(anchor.position)
        guard
            unsafe dispatch.filter.narrow(
                answer: Int(anchor.answer), at: place, length: Int(anchor.length), in: text,
                into: remaining)
        else { return false }
        // Why: where walks end early, to try a few patterns costs less.
        if isFull,
            unsafe !PatternBits.hasMore(
                than: Self.fewDetectors, remaining, width: dispatch.width)
        {
            return true
        }
        guard
            let answer = unsafe walk(from: place, isToken: anchor.length > 0, in: text)
        else { return true }
        guard let patterns = unsafe answer.patterns else { return false }
        var any: UInt64 = 0
        for word in 0..<dispatch.width {
            unsafe remaining[word] &= patterns[word]
            any |= unsafe remaining[word]
        }
        return any != 0
    }
}
