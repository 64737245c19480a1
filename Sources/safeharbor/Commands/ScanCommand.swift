import ArgumentParser
import Detection
import FindingModel
import Foundation
import ScanPipeline

/// The command `safeharbor scan`.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Scans files, folders and standard input for PHI.",
        discussion: """
            Examples:
              safeharbor scan /srv/share
              safeharbor scan notes.txt claims.csv --min-level high
              safeharbor scan /srv/share --format html --output report.html
              pg_dump clinic | safeharbor scan - --format jsonl

            Exit status: 0 everything examined, nothing found; 1 findings; 2 usage or \
            configuration error, nothing scanned; 3 something could not be examined.
            """)

    @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            "table, jsonl, csv, sarif, ocsf or html. Default: table on a terminal, jsonl otherwise.",
            valueName: "format"))
    var format: ReportFormat?

    @Option(
        help: ArgumentHelp(
            "Where the report goes; the file appears when it is complete.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("low, medium or high: what to report.", valueName: "level"))
    var minLevel = LevelArgument(.medium)

    @Option(
        help: ArgumentHelp("Entity types to report, such as US_SSN,MRN.", valueName: "list"))
    var entities: EntityList?

    @Option(
        help: ArgumentHelp(
            "Names or paths to leave out, such as '*.log' or '*/node_modules/*'.",
            valueName: "glob"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "Files scanned at a time. Default: the number of processors.", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
    var progress: ProgressChoice = .auto

    @Flag(help: "Show matched text in the report. The report says so.")
    var showValues = false

    @Flag(help: "Print bytes, seconds, MB/s per stage and peak memory on standard error.")
    var stats = false

    @Flag(help: "Exit 3 when something could not be examined, also if there are findings.")
    var failOnIncomplete = false

    @OptionGroup var rules: RuleOptions
    @OptionGroup var key: KeyOption

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Give a path to scan.") }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256.")
        }
        if showValues, paths.contains("-") {
            throw ValidationError("--show-values needs files; standard input cannot be read again.")
        }
        if showValues, format == .html || format == .ocsf {
            throw ValidationError("--show-values is for table, jsonl, csv and sarif.")
        }
    }

    func run() throws {
        InterruptWatch.begin()
        let settings = try settings()
        let target = try openOutput()
        let scan = FileScan(try rules.detectors(), settings: settings)
        let format = format ?? .default(writingToFile: output != nil)
        let report = try format.report(target, roots: paths, rules: rules)
        let summary = try run(scan, report)
        if stats { StandardError.write(summary.statistics) }
        throw status(of: summary)
    }

    private func openOutput() throws -> ReportOutput {
        guard let output else { return ReportOutput() }
        do {
            let target = try ReportOutput(file: output)
            target.temporaryPath.map(InterruptWatch.removeAtSecondInterrupt)
            return target
        } catch {
            throw CommandFailure("\(error.description); nothing was scanned")
        }
    }

    private func run(_ scan: FileScan, _ report: AnyReport) throws -> ScanSummary {
        var report = report
        return try scan.run(
            RawArguments.paths(paths), into: &report,
            progress: ScanProgress(isShown: progress.isShown))
    }

    private func settings() throws -> ScanSettings {
        var settings = ScanSettings()
        let (key, isLasting) = try key.load()
        settings.detection = ScanOptions(
            leastLevel: minLevel.level, entities: entities?.entities, fingerprintKey: key)
        settings.hasLastingKey = isLasting
        settings.exclusions = exclude.map { PathPattern($0) }
        settings.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        settings.showsValues = showValues
        settings.isCancelled = { InterruptWatch.wasInterrupted }
        return settings
    }

    private func status(of summary: ScanSummary) -> ExitStatus {
        if summary.wasInterrupted { return .incomplete }
        if !summary.isComplete, failOnIncomplete || summary.totalFindings == 0 {
            return .incomplete
        }
        return summary.totalFindings > 0 ? .findings : .clean
    }
}

/// When progress is shown.
enum ProgressChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    var isShown: Bool {
        self == .always || self == .auto && isatty(STDERR_FILENO) == 1
    }
}
