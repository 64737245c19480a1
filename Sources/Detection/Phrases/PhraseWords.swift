/// Words and phrases, to be found directly before or behind a place.
///
/// They match as they are written. Immutable and thread-safe.
struct PhraseWords: Sendable {
    /// The phrases by their first byte, and by their last one; the longest first.
    private let byFirst: [[[UInt8]]]
    private let byLast: [[[UInt8]]]
    let isEmpty: Bool

    init(_ phrases: [String]) {
        // Why longest first: "was seen by" says more than "was".
        let all = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        var byLast = byFirst
        for phrase in all {
            byFirst[Int(phrase[0])].append(phrase)
            byLast[Int(phrase[phrase.count - 1])].append(phrase)
        }
        self.byFirst = byFirst
        self.byLast = byLast
        isEmpty = all.isEmpty
    }

    /// Where a phrase that begins at a place ends.
    func end(from place: Int, in text: PhraseText) -> Int? {
        for phrase in byFirst[Int(text[place])] where text.has(phrase, at: place) {
            let end = place + phrase.count
            if !PhraseText.isAlphanumeric(text[end]) { return end }
        }
        return nil
    }

    /// Where a phrase that ends at a place begins.
    func start(before place: Int, in text: PhraseText) -> Int? {
        for phrase in byLast[Int(text[place - 1])] where text.has(phrase, before: place) {
            let start = place - phrase.count
            if !text.isInWord(start - 1) { return start }
        }
        return nil
    }
}
