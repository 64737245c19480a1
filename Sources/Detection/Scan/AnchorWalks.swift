internal import CScanKernel
internal import PatternEngine

/// The automata by which a task finds out which detectors may match at an anchor.
struct AnchorWalks {
    let detectors: DetectorSet
    private let free: LazyDFA
    private let labelled: LazyDFA

    init(_ detectors: DetectorSet, patience: Int) {
        self.detectors = detectors
        let patterns = detectors.detectors.map(\.pattern)
        let first = detectors.labelled.first
        free = LazyDFA(Array(patterns[..<first]), patience: patience)
        labelled = LazyDFA(Array(patterns[first...]), patience: patience)
    }

    /// Writes the detectors that may match at an anchor as bits; says whether there are any.
    func narrow(
        _ anchor: sh_anchor, _ dispatch: Dispatch, in text: UnsafeBufferPointer<UInt8>,
        into remaining: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        let place = Int(anchor.position)
        let count = unsafe dispatch.filter.narrow(
            answer: Int(anchor.answer), at: place, length: Int(anchor.length), in: text,
            into: remaining)
        let dfa = dispatch.first == 0 ? free : labelled
        // Why: where walks end early, to try a few patterns costs less.
        guard count > (dfa.isFull ? Self.fewDetectors : 0) else { return count > 0 }
        guard
            let answer = unsafe dfa.walk(from: place, isToken: anchor.length > 0, in: text)
        else { return true }
        guard let patterns = unsafe answer.patterns else { return false }
        var any: UInt64 = 0
        for word in 0..<dispatch.width {
            unsafe remaining[word] &= patterns[word]
            any |= unsafe remaining[word]
        }
        return any != 0
    }

    private static let fewDetectors = 3
}
