/// The slots of the first bytes of a pattern, worked out once for whoever needs them.
package struct PatternBeginnings: Sendable {
    private let ascii: SlotSet
    private let other: SlotSet

    /// The slots of a token of letters between a space and a space with another token behind it,
    /// which is what most words of a running text are.
    let plain: SlotSet

    /// The slots of any other token of letters that has a byte before it and no dash behind it.
    let word: SlotSet

    /// Walks the pattern's beginnings; costs some 10 µs, more for those with many.
    package init(_ pattern: Pattern) {
        plain = Self.plain(pattern.analysis)
        word = Self.word(pattern.analysis)
        ascii = PrefixWords(pattern.analysis, .ascii).slots
        other =
            pattern.analysis.hasLead ? PrefixWords(pattern.analysis, .other).slots : ascii
    }

    package static func all(of patterns: [Pattern]) -> [PatternBeginnings] {
        patterns.map(PatternBeginnings.init)
    }

    func slots(behind before: PrefixSets.Before) -> SlotSet {
        before == .ascii ? ascii : other
    }

    /// The beginnings in running text; none unless a match can begin with letters and a space
    /// before another token.
    private static func plain(_ analysis: AnchorAnalysis) -> SlotSet {
        guard analysis.anchor.isAtToken, let automaton = analysis.automaton else { return .all }
        let start = PrefixSets.statesBehindSpace(analysis, automaton)
        let space = ByteSet(0x20...0x20)
        let behindWord = automaton.frontier(
            of: automaton.states(from: start, overRunOf: letters), previous: .unknown)
        let behindSpace = automaton.frontier(
            of: behindWord.states(over: space), previous: .unknown)
        let canEnd = !behindWord.accept.isEmpty || !behindSpace.accept.isEmpty
        guard canEnd || behindSpace.bytes.intersects(.alphanumeric) else { return SlotSet() }
        return slots(analysis, from: start, behindWord: space, andThen: .alphanumeric)
    }

    /// The beginnings of a token of letters; none unless a match can begin with letters and one of
    /// the bytes behind them, somewhere else than where the text begins.
    private static func word(_ analysis: AnchorAnalysis) -> SlotSet {
        guard analysis.anchor.isAtToken, let automaton = analysis.automaton else { return .all }
        let start = PrefixSets.statesBehindByte(analysis, automaton)
        let end = ByteSet.alphanumeric.inverted.subtracting(ByteSet(0x2D...0x2D))
        let behindWord = automaton.frontier(
            of: automaton.states(from: start, overRunOf: letters), previous: .unknown)
        guard !behindWord.accept.isEmpty || behindWord.bytes.intersects(end) else {
            return SlotSet()
        }
        return slots(analysis, from: start, behindWord: end, andThen: .all)
    }

    private static let letters = ByteSet.upper.union(.lower)

    /// The slots of tokens of letters, by what can stand behind them and at the next place.
    private static func slots(
        _ analysis: AnchorAnalysis, from start: [Int], behindWord end: ByteSet,
        andThen next: ByteSet
    ) -> SlotSet {
        let third = letters.union(end)
        var slots = PrefixWords(analysis, from: start, of: [letters, letters, third]).slots
        // Why also: behind a single letter, the next token can begin at the third byte.
        slots.formUnion(PrefixWords(analysis, from: start, of: [letters, end, next]).slots)
        return slots
    }
}
