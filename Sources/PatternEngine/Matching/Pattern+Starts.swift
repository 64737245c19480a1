extension Pattern {
    /// The places where a match that is anchored at `place` can begin, nearest first.
    ///
    /// `place` is a token's first byte or the anchoring byte, as the anchor says.
    package func starts(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> StartPlaces {
        let (furthest, between): (Int, ByteSet) =
            switch anchor {
            case .token(let lead): (lead, ByteSet.alphanumeric.inverted)
            case .value(let before, let furthest), .byte(_, let before, let furthest):
                (furthest, before)
            case .none: (0, ByteSet())
            }
        return unsafe StartPlaces(
            text: text, anchor: place, earliest: max(0, place - furthest), between: between,
            first: analysis.firstBytes, guarded: analysis.startGuard, cursor: place)
    }
}

/// Walks back from an anchor over the places where a match can begin.
@unsafe package struct StartPlaces {
    fileprivate let text: UnsafeBufferPointer<UInt8>
    fileprivate let anchor: Int
    fileprivate let earliest: Int
    /// What may stand between a beginning and the anchor.
    fileprivate let between: ByteSet
    /// What a match can begin with.
    fileprivate let first: ByteSet
    /// What may not stand directly before a match.
    fileprivate let guarded: ByteSet
    fileprivate var cursor: Int

    /// The next place.
    package mutating func next() -> Int? {
        while unsafe cursor >= earliest {
            let place = unsafe cursor
            unsafe cursor -= 1
            let byte = unsafe text[place]
            if unsafe place < anchor, unsafe !between.contains(byte) { return nil }
            guard unsafe first.contains(byte) else { continue }
            if place > 0, unsafe guarded.contains(text[place - 1]) { continue }
            return place
        }
        return nil
    }
}
