import Foundation

/// How long the whole program takes for one line, and its memory.
struct DetectRun {
    private static let runs = 10
    private static let line = #"{"id":"1","text":"MRN: 00482913"}"# + "\n"

    /// On the wall.
    let timing: Timing
    /// In user and system mode.
    let processor: Timing
    let peakBytes: Int

    init(_ program: BuiltProgram) throws {
        let folder = try TemporaryFolder()
        let input = folder.url.appendingPathComponent("in").path
        let output = folder.url.appendingPathComponent("out").path
        try Self.line.write(toFile: input, atomically: false, encoding: .utf8)
        var seconds: [Double] = []
        var processorSeconds: [Double] = []
        var peak = 0
        for _ in 0..<Self.runs {
            let outcome = try ChildProcess.run(
                program.path, ["detect"], input: input, output: output)
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
