/// The automata of many patterns as one deterministic automaton, of which only what texts ask for is
/// made.
///
/// Walks from an anchor over the bytes behind it, a load each, and says which of the patterns may
/// match there. Sound: one that matches is never ruled out. A step is worked out when texts have led
/// to it ``patience`` times, and never more than ``mostStates`` states: before that, and beyond,
/// the answer is that what is still possible may match. One per task; not thread-safe.
@safe package final class LazyDFA {
    /// What a walk came to.
    @unsafe package struct Answer {
        /// A bit for each pattern that may match; `nil` if none does.
        package let patterns: UnsafePointer<UInt64>?
        /// Whether the walk ended before its time, so that another filter may know more.
        package let isEarly: Bool
    }

    /// How often a step is asked for before it is worked out, if nothing else is said.
    package static let usualPatience = 8
    /// The most states: more do not stay in a processor's cache.
    static let mostStates = 1_536
    /// The most bytes of a walk.
    static let longestWalk = 64

    /// What stands in a row beside counts of visits, which are less than any of these.
    private enum Step {
        static let mostPatience: UInt16 = 64
        static let impossible: UInt16 = 64
        static let stop: UInt16 = 65
        static let firstState: UInt16 = 128
        /// Marks the number of an answer: nothing is left to find out.
        static let answer: UInt16 = 0x8000
    }

    private let patience: UInt16
    private let width: Int
    private var states: LazyStates
    /// The patterns that may match from each state on, and those of answers.
    ///
    /// Why constants, as all that a walk asks for: access to a variable of a class is checked each
    /// time.
    private let patterns: BitRows
    private let answers: BitRows
    private let fullness: UnsafeMutablePointer<Bool>
    /// For each state a row of what each byte leads to.
    private let rows: UnsafeMutablePointer<UInt16>
    /// The states at a token behind each byte, the text's beginning, and at a byte that anchors.
    private let starts: UnsafeMutablePointer<UInt16>
    private static let startCount = 258
    private static let atByte = 257

    /// Takes the automata of patterns, in whose order the bits of answers are.
    ///
    /// Allocates 1 MB of address space, of which what is used is touched. `patience` says how often
    /// a step is asked for before it is worked out; at most 64.
    package init(_ bank: AutomatonBank, patience: Int = usualPatience) {
        self.patience = UInt16(clamping: min(patience, Int(Step.mostPatience)))
        width = PatternBits.width(for: bank.patterns)
        let most = Self.mostStates + Self.startCount
        patterns = BitRows(width: width, most: most)
        states = LazyStates(bank, width: width, patterns)
        answers = BitRows(width: width, most: Int(Step.answer) - 1)
        unsafe rows = .allocate(capacity: most * 256)
        unsafe starts = .allocate(capacity: Self.startCount)
        unsafe starts.initialize(repeating: 0, count: Self.startCount)
        unsafe fullness = .allocate(capacity: 1)
        unsafe fullness.initialize(to: false)
    }

    deinit {
        unsafe rows.deallocate()
        unsafe starts.deallocate()
        unsafe fullness.deallocate()
    }

    /// Whether there is no room for further states: the text is of so many kinds that walks often end
    /// early.
    package var isFull: Bool { unsafe fullness.pointee }

    /// Walks from an anchor.
    ///
    /// - Parameters:
    ///   - place: the anchor's offset in `text`.
    ///   - isToken: whether the anchor is the beginning of a token.
    ///   - text: the text.
    /// - Returns: what may match; valid until the next walk. `nil` if nothing is known yet.
    package func walk(
        from place: Int, isToken: Bool, in text: UnsafeBufferPointer<UInt8>
    ) -> Answer? {
        let previous = unsafe place > 0 ? Int(text[place - 1]) : 256
        let slot = isToken ? previous : Self.atByte
        var step = unsafe starts[slot]
        if step < Step.firstState {
            if step < Step.impossible { step = begin(slot, visits: step) }
            if step == Step.impossible { return unsafe Answer(patterns: nil, isEarly: false) }
            if step < Step.firstState { return nil }
        }
        for index in place..<min(text.count, place + Self.longestWalk) {
            let row = Int(step - Step.firstState)
            let byte = unsafe text[index]
            step = unsafe rows[row * 256 + Int(byte)]
            if step < Step.impossible { step = advance(from: row, over: byte, visits: step) }
            if step >= Step.answer {
                return unsafe Answer(
                    patterns: answers.row(Int(step - Step.answer)), isEarly: false)
            }
            if step < Step.firstState {
                let isEarly = step != Step.impossible
                return unsafe Answer(
                    patterns: isEarly ? patterns.row(row) : nil, isEarly: isEarly)
            }
        }
        return unsafe Answer(
            patterns: patterns.row(Int(step - Step.firstState)), isEarly: true)
    }

    /// Where walks begin; a count of visits if that is not worked out yet.
    @inline(never)
    private func begin(_ slot: Int, visits: UInt16) -> UInt16 {
        if visits < patience {
            unsafe starts[slot] = visits + 1
            return visits
        }
        let place = slot == Self.atByte ? states.atAnchoringByte() : states.atToken(behind: slot)
        // Why whatever their number: a beginning that is not known costs at every walk.
        let step = number(of: place, most: Self.mostStates + Self.startCount)
        unsafe starts[slot] = step
        return step
    }

    /// What a byte leads to; a count of visits if that is not worked out yet.
    private func advance(from row: Int, over byte: UInt8, visits: UInt16) -> UInt16 {
        if visits < patience {
            unsafe rows[row * 256 + Int(byte)] = visits + 1
            return visits
        }
        return workOut(row, over: byte)
    }

    @inline(never)
    private func workOut(_ row: Int, over byte: UInt8) -> UInt16 {
        let (place, alike) = states.behind(row, byte)
        let step = number(of: place, most: Self.mostStates)
        alike.members.forEach { unsafe rows[row * 256 + Int($0)] = step }
        return step
    }

    private func number(of place: LazyStates.Place, most: Int) -> UInt16 {
        if place.isOver {
            let patterns = states.patterns(of: place)
            if patterns.allSatisfy({ $0 == 0 }) { return Step.impossible }
            return answers.number(of: patterns).map { Step.answer + UInt16($0) } ?? Step.stop
        }
        if let known = states.number(of: place) { return Step.firstState + UInt16(known) }
        guard states.count < most else { return Step.stop }
        let added = states.add(place)
        unsafe fullness.pointee = states.count >= Self.mostStates
        unsafe (rows + added * 256).initialize(repeating: 0, count: 256)
        return Step.firstState + UInt16(added)
    }
}
