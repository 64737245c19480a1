extension Verdict {
    /// The verdict of a whole whose parts have these verdicts: what was found counts most, then
    /// what was not seen.
    public func worse(_ other: Verdict) -> Verdict {
        rank < other.rank ? other : self
    }

    private var rank: Int {
        switch self {
        case .clear: 0
        case .undetermined: 1
        case .identifiers: 2
        case .phi: 3
        }
    }
}
