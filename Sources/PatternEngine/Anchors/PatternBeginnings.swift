/// The slots of the first bytes of a pattern, worked out once for whoever needs them.
package struct PatternBeginnings: Sendable {
    private let ascii: SlotSet
    private let other: SlotSet
    /// The slots behind any byte.
    let slots: SlotSet

    /// The slots of a token of letters between a space and a space with another token behind it,
    /// which is what most words of a running text are.
    let plain: SlotSet

    /// Walks the pattern's beginnings; costs some 10 µs, more for those with many.
    package init(_ pattern: Pattern) {
        plain = Self.plain(pattern.analysis)
        ascii = PrefixWords(pattern.analysis, .ascii).slots
        guard pattern.analysis.hasLead else {
            other = ascii
            slots = ascii
            return
        }
        other = PrefixWords(pattern.analysis, .other).slots
        var slots = ascii
        slots.formUnion(other)
        self.slots = slots
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
        guard case .token = analysis.anchor, let automaton = analysis.automaton else { return .all }
        let start = PrefixSets.statesBehindSpace(analysis, automaton)
        let letters = ByteSet.upper.union(.lower)
        let space = ByteSet(0x20...0x20)
        let behindWord = automaton.frontier(
            of: automaton.states(from: start, overRunOf: letters), previous: .unknown)
        let behindSpace = automaton.frontier(
            of: behindWord.states(over: space), previous: .unknown)
        let canEnd = !behindWord.accept.isEmpty || !behindSpace.accept.isEmpty
        guard canEnd || behindSpace.bytes.intersects(.alphanumeric) else { return SlotSet() }
        let end = letters.union(space)
        var slots = PrefixWords(analysis, from: start, of: [letters, letters, end]).slots
        // Why also: behind a single letter, the other token begins at the third byte.
        let short = PrefixWords(analysis, from: start, of: [letters, space, .alphanumeric])
        slots.formUnion(short.slots)
        return slots
    }
}
