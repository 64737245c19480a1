/// The slots of the first bytes of a pattern, worked out once for whoever needs them.
package struct PatternBeginnings: Sendable {
    private let ascii: SlotSet
    private let other: SlotSet
    /// The slots behind any byte.
    let slots: SlotSet

    /// Walks the pattern's beginnings; costs some 10 µs, more for those with many.
    package init(_ pattern: Pattern) {
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
}
