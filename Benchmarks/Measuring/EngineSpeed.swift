import Detection

/// The speed of the engine on one text, in bytes a second.
struct EngineSpeed {
    let text: String
    let findings: Int
    let bytes: Int
    let best: Double
    let median: Double

    /// Scans a text some times on this thread; every scan must give the verified answer.
    init(_ verified: VerifiedText, _ engine: Engine, runs: Int) throws {
        text = verified.text.name
        findings = verified.answer.count
        bytes = verified.text.bytes.count
        var scratch = Scratch()
        let timing = try Timing.processor(runs: runs) {
            var sink = CountingSink()
            _ = engine.detectors.scan(verified.text.bytes.span, using: &scratch, into: &sink)
            guard sink == verified.answer else {
                throw WrongAnswer("\(verified.text.name): two scans differ")
            }
        }
        best = Double(bytes) / timing.best
        median = Double(bytes) / timing.median
    }
}
