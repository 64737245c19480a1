internal import CScanKernel

/// Counts the characters of stretches of a text: in a part of it that was looked through once, without
/// looking again.
struct CharacterIndex {
    private var covered = 0..<0
    private var blocks: [sh_text_block] = []
    /// The most bytes of a character in the part.
    private(set) var bytesPerCharacter = 4

    /// Looks through a part of the text, as far as it is at hand.
    mutating func cover(_ range: Range<Int>, _ window: Window) {
        covered = range.clamped(to: window.origin..<window.end)
        guard !covered.isEmpty, !window.isASCII(covered) else {
            bytesPerCharacter = 1
            return
        }
        bytesPerCharacter = 4
        blocks.removeAll(keepingCapacity: true)
        blocks.append(
            contentsOf: repeatElement(sh_text_block(), count: (covered.count + 63) / 64 + 1))
        unsafe sh_index_text(
            window.text.baseAddress, covered.lowerBound - window.origin,
            covered.upperBound - window.origin, &blocks)
    }

    /// The characters that begin in a range, be it covered or not.
    func count(in range: Range<Int>, _ window: Window) -> Int {
        guard range.lowerBound >= covered.lowerBound, range.upperBound <= covered.upperBound else {
            return window.characters(in: range)
        }
        guard bytesPerCharacter > 1 else { return range.count }
        return range.count - continuations(before: range.upperBound)
            + continuations(before: range.lowerBound)
    }

    /// The bytes from the beginning of the part to a place that begin no character.
    private func continuations(before place: Int) -> Int {
        let local = place - covered.lowerBound
        let block = blocks[local / 64]
        let mask = (1 << UInt64(local % 64)) - 1 as UInt64
        return block.before + (block.continuations & mask).nonzeroBitCount
    }
}
