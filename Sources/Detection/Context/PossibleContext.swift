internal import PatternEngine

/// Which detectors that need context can have any, looked up once per stretch of text.
struct PossibleContext {
    /// Bytes of a stretch.
    private static let stretch = 256
    /// A match may begin this far before, and end this far behind, its anchor.
    private static let slack = 1_024
    /// How far the context of any rule reaches, in characters.
    private static let reach = 300

    private var start = Int.min
    private var known = false

    /// Forgets the stretch, because terms or the window have changed.
    mutating func begin() {
        known = false
    }

    /// Drops the detectors that need a raising term where none is within reach.
    mutating func keepRaised(
        _ remaining: UnsafeMutablePointer<UInt64>, _ dispatch: Dispatch, at place: Int,
        bytesPerCharacter: Int, _ nearby: inout NearbyTerms,
        _ raised: UnsafeMutablePointer<UInt64>
    ) {
        var want: UInt64 = 0
        for word in 0..<dispatch.width {
            want |= unsafe remaining[word] & dispatch.contextual[word]
        }
        guard want != 0 else { return }
        if !known || place < start || place >= start + Self.stretch {
            start = place
            known = true
            unsafe raised.update(repeating: 0, count: dispatch.width)
            let furthest = Self.reach * bytesPerCharacter + Self.slack
            let hits = nearby.around(place..<place + Self.stretch, furthest: furthest)
            unsafe dispatch.context.addDetectors(raisedBy: hits, to: raised)
        }
        for word in 0..<dispatch.width {
            unsafe remaining[word] &= ~dispatch.contextual[word] | raised[word]
        }
    }
}
