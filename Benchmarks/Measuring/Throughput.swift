import Foundation

/// The speed of the engine, of PCRE2 and of Vectorscan on one text, in bytes a second.
struct Throughput {
    static let runs = 3

    let engine: EngineSpeed
    /// PCRE2's machine code, one pattern after the other.
    let patternsInTurn: Double
    /// Vectorscan's prefilter, the patterns that it takes in one database.
    let vectorscan: Double
    /// How many patterns it takes.
    let vectorscanPatterns: Int
    /// ripgrep with seven simple patterns; `nil` if it is not installed.
    let search: Double?

    var ratio: Double { engine.best / patternsInTurn }

    init(
        _ verified: VerifiedText, _ engine: Engine, _ prefilter: VectorscanPrefilter
    ) throws {
        self.engine = try EngineSpeed(verified, engine, runs: Self.runs)
        patternsInTurn = try PatternsInTurn(verified, engine).bytesPerSecond
        vectorscanPatterns = prefilter.patternCount
        vectorscan = try Self.measure(prefilter, on: verified.text)
        search = try Self.search(verified.text)
    }

    private static func search(_ text: BenchmarkText) throws -> Double? {
        guard let tool = SearchTool() else { return nil }
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("text")
        try Data(text.bytes).write(to: file)
        return Double(text.bytes.count) / (try tool.seconds(file, threads: 1))
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
