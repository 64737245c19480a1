import Detection
import Foundation
import PatternEngine
import RulePacks

/// How long the shipped rules take to be ready.
struct StartUp {
    private static let runs = 10

    /// Reading and compiling, the first time in this process.
    let first: Double
    /// The YAML of every shipped pack.
    let reading: Timing
    /// PCRE2's compilation of each pattern, and its anchor.
    let patterns: Timing
    /// The table of anchors and the filter of first bytes.
    let anchorTable: Timing
    /// ``DetectorSet/compile(_:)`` as a whole, which includes the two above.
    let compiling: Timing

    init() throws {
        first = try Timing.wall(runs: 1) { _ = try Engine.load() }.best
        let packs = RulePackLoader.load(.shipped, loadSamples: false).packs
            .map(\.withoutExperimentalRules)
        let expressions = packs.flatMap(\.rules).flatMap(\.patterns).compactMap(\.shape.regex)
        let compiled = try expressions.map { try Pattern($0) }
        reading = Timing.wall(runs: Self.runs) {
            _ = RulePackLoader.load(.shipped, loadSamples: false)
        }
        patterns = try Timing.wall(runs: Self.runs) { _ = try expressions.map { try Pattern($0) } }
        anchorTable = Timing.wall(runs: Self.runs) {
            _ = PrefixFilter(compiled, AnchorTable(compiled))
        }
        compiling = try Timing.wall(runs: Self.runs) { _ = try DetectorSet.compile(packs) }
    }
}

/// How long the whole program takes for one line, and its memory; needs the program beside this one.
struct DetectRun {
    private static let runs = 10
    private static let line = #"{"id":"1","text":"MRN: 00482913"}"# + "\n"

    /// On the wall.
    let timing: Timing
    /// In user and system mode.
    let processor: Timing
    let peakBytes: Int

    /// Measures; `nil` if the program has not been built.
    init?() throws {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("safeharbor").path
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(
                "safeharbor-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in").path
        let output = folder.appendingPathComponent("out").path
        try Self.line.write(toFile: input, atomically: false, encoding: .utf8)
        var seconds: [Double] = []
        var processorSeconds: [Double] = []
        var peak = 0
        for _ in 0..<Self.runs {
            let outcome = try ChildProcess.run(program, ["detect"], input: input, output: output)
            let answer = try String(contentsOfFile: output, encoding: .utf8)
            guard outcome.hasExited, answer.contains("\"MRN\"") else {
                throw WrongAnswer("safeharbor detect does not find the MRN in one line")
            }
            seconds.append(outcome.seconds)
            processorSeconds.append(outcome.processorSeconds)
            peak = max(peak, outcome.peakBytes)
        }
        timing = Timing(seconds)
        processor = Timing(processorSeconds)
        peakBytes = peak
    }
}
