import Detection

/// The speed of the engine and of PCRE2 on one text, in bytes a second.
struct Throughput {
    static let runs = 3

    let text: String
    let findings: Int
    let bytes: Int
    let engineBest: Double
    let engineMedian: Double
    /// PCRE2's machine code, one pattern after the other.
    let patternsInTurn: Double
    /// Vectorscan's prefilter, the patterns that it takes in one database.
    let vectorscan: Double
    /// How many patterns it takes.
    let vectorscanPatterns: Int

    var ratio: Double { engineBest / patternsInTurn }

    init(
        _ verified: VerifiedText, _ engine: Engine, _ prefilter: VectorscanPrefilter
    ) throws {
        text = verified.text.name
        findings = verified.answer.count
        bytes = verified.text.bytes.count
        var scratch = Scratch()
        let timing = try Timing.processor(runs: Self.runs) {
            var sink = CountingSink()
            _ = engine.detectors.scan(verified.text.bytes.span, using: &scratch, into: &sink)
            guard sink == verified.answer else {
                throw WrongAnswer("\(verified.text.name): two scans differ")
            }
        }
        engineBest = Double(bytes) / timing.best
        engineMedian = Double(bytes) / timing.median
        patternsInTurn = try PatternsInTurn(verified, engine).bytesPerSecond
        vectorscanPatterns = prefilter.patternCount
        vectorscan = try Self.measure(prefilter, on: verified.text)
    }

    private static func measure(
        _ prefilter: VectorscanPrefilter, on text: BenchmarkText
    ) throws -> Double {
        let slice = Array(text.bytes.prefix(PatternsInTurn.sliceSize))
        var counts: Set<Int> = []
        let timing = try Timing.processor(runs: runs) {
            counts.insert(try prefilter.count(in: slice))
        }
        guard counts.count == 1 else {
            throw WrongAnswer("\(text.name): two scans with Vectorscan differ")
        }
        return Double(slice.count) / timing.best
    }
}
