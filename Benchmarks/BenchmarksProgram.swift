import ArgumentParser
import Foundation

/// Measures the engine on generated texts, after it has verified its answers.
@main
struct BenchmarksProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks",
        abstract: "Measures throughput, cost by rule, start-up time and memory.",
        discussion: "Exit status: 0 done; 1 a wrong answer, or below a floor with --check.",
        subcommands: [FuzzCommand.self])

    @Option(help: "Millions of bytes in each text.")
    var megabytes = 16

    @Flag(help: "Only compare throughput with the floors, and write no file.")
    var check = false

    @Option(
        help: ArgumentHelp(
            "Only measure throughput of the texts with this in their name, and write no file.",
            valueName: "name"))
    var text: String?

    @Option(help: "With --text: the rules that take part, all or identifiers.")
    var rules = RuleSet.all

    @Option(
        help: ArgumentHelp(
            "With --text: scan so many times, and leave the other columns out.",
            valueName: "scans"))
    var engineOnly: Int?

    @Option(
        help: ArgumentHelp(
            "Only write the texts to a folder, for other programs to scan.", valueName: "dir"))
    var textsTo: String?

    @Option(help: "Where to write the results.")
    var output = "Benchmarks/RESULTS.md"

    func validate() throws {
        guard (1...1_000).contains(megabytes) else {
            throw ValidationError("--megabytes is a number from 1 to 1000")
        }
        guard text == nil, textsTo == nil, !check else { return }
        // Why now: measuring takes minutes.
        let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw ValidationError("cannot write to the folder of --output, \(folder)")
        }
    }

    func run() throws {
        do {
            if let textsTo {
                try BenchmarkText.write(size, to: textsTo)
            } else if check {
                try compareWithFloors()
            } else if let text, let engineOnly {
                try measureEngine(text, runs: max(1, engineOnly))
            } else if let text {
                print(Report.table(of: try measureTexts(try Engine(rules), named: text)))
            } else {
                try measureEverything()
            }
        } catch let wrong as WrongAnswer {
            FileHandle.standardError.write(Data("WRONG: \(wrong)\n".utf8))
            throw ExitCode(1)
        }
    }

    private var size: Int { megabytes * 1_000_000 }

    /// Why in this order: peak memory only grows, so the stream comes before the large texts.
    private func measureEverything() throws {
        let startUp = try StartUp()
        let engine = try Engine()
        let stream = try StreamMemory(engine)
        let program = try BuiltProgram().map { try ProgramReport($0, engine) }
        let throughputs = try measureTexts(engine)
        let identifiers = try measureTexts(try Engine(.identifiers))
        let costs = try [ClinicalProse.text, LogLines.text].map {
            RuleCosts(try VerifiedText($0(RuleCosts.sliceSize), engine), engine)
        }
        let report = Report(
            machine: Machine(engine), throughputs: throughputs, identifiers: identifiers,
            costs: costs, startUp: startUp,
            program: program, stream: stream)
        print(report.text)
        try report.text.write(toFile: output, atomically: true, encoding: .utf8)
    }

    private func compareWithFloors() throws {
        let throughputs = try measureTexts(try Engine())
        print(Report.table(of: throughputs))
        let faults =
            Floors.violations(in: throughputs)
            + Floors.strangers(among: throughputs).map { "\($0): there is no such text" }
        for fault in faults { print("below the floor: \(fault)") }
        if !faults.isEmpty { throw ExitCode(1) }
    }

    private func measureEngine(_ name: String, runs: Int) throws {
        let engine = try Engine(rules)
        for speed in try measure(named: name, { try EngineSpeed($0, engine, runs: runs) }, engine) {
            print(
                speed.text, "best", Figures.rate(speed.best), "median", Figures.rate(speed.median),
                "MB/s", "findings", Figures.count(speed.findings))
        }
    }

    private func measureTexts(_ engine: Engine, named name: String = "") throws -> [Throughput] {
        let prefilter = try VectorscanPrefilter(engine)
        return try measure(named: name, { try Throughput($0, engine, prefilter) }, engine)
    }

    /// One text at a time, so that only one is held.
    private func measure<Speed>(
        named name: String, _ speed: (VerifiedText) throws -> Speed, _ engine: Engine
    ) throws -> [Speed] {
        try BenchmarkText.makers.compactMap { make in
            let text = make(size)
            guard name.isEmpty || text.name.contains(name) else { return nil }
            FileHandle.standardError.write(Data("\(text.name): \(text.bytes.count) bytes\n".utf8))
            return try speed(try VerifiedText(text, engine))
        }
    }
}
