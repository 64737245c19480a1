import Detection

/// The patterns that are tried most often on a text.
struct RuleCosts {
    static let shown = 15
    static let sliceSize = 4_000_000

    let text: String
    let bytes: Int
    let dearest: [DetectorCost]
    /// Tries of all patterns.
    let attempts: Int

    init(_ verified: VerifiedText, _ engine: Engine) {
        let slice = Array(verified.text.bytes.prefix(Self.sliceSize))
        let costs = engine.detectors.costs(on: slice.span)
        text = verified.text.name
        bytes = slice.count
        attempts = costs.reduce(0) { $0 + $1.attempts }
        dearest = Array(
            costs.sorted {
                ($1.attempts, $0.rule, $0.pattern) < ($0.attempts, $1.rule, $1.pattern)
            }.prefix(Self.shown))
    }
}
