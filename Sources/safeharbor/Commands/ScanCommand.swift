import ArgumentParser
import Detection
import FindingModel
import Foundation
import RulePacks
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
              pg_dump clinic | safeharbor scan - --format jsonl
              safeharbor scan export.zip --max-depth 3 --timeout 60

            Archives, mail and documents are opened in a sandboxed child process. What could not \
            be opened, and every limit that was hit, is in the report.

            Exit status: 0 everything examined, nothing found; 1 findings; 2 usage or \
            configuration error, nothing scanned; 3 something could not be examined.
            """)

    @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            "table or jsonl. Default: table on a terminal, jsonl otherwise.",
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

    @OptionGroup var extraction: ExtractionOptions

    @Option(
        help: ArgumentHelp(
            "Findings that are accepted, each for a reason and until a day; they are counted apart.",
            valueName: "file"))
    var allowances: String?

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
    }

    func run() throws {
        InterruptWatch.begin()
        let settings = try settings()
        let target = try openOutput()
        let scan = FileScan(try rules.detectors(), settings: settings)
        let usesTable = (format ?? .default(writingToFile: output != nil)) == .table
        let summary =
            usesTable
            ? try run(scan, TableReport(target)) : try run(scan, JSONLinesReport(target))
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

    private func run(_ scan: FileScan, _ report: some ReportSink) throws -> ScanSummary {
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
        settings.extraction = extraction.settings
        settings.allowances = try loadedAllowances()
        settings.isCancelled = { InterruptWatch.wasInterrupted }
        return settings
    }

    private func loadedAllowances() throws -> [Allowance] {
        guard let allowances else { return [] }
        let today = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day], from: Date())
        let day = String(
            format: "%04d-%02d-%02d", today.year ?? 0, today.month ?? 0, today.day ?? 0)
        let (loaded, diagnostics) = AllowanceFile.load(
            RuleFileSource.file(at: allowances), today: day)
        try RuleOptions.explain(diagnostics)
        return loaded
    }

    private func status(of summary: ScanSummary) -> ExitStatus {
        if summary.wasInterrupted { return .incomplete }
        if !summary.isComplete, failOnIncomplete || summary.totalFindings == 0 {
            return .incomplete
        }
        return summary.totalFindings > 0 ? .findings : .clean
    }
}

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl

    static func `default`(writingToFile: Bool) -> ReportFormat {
        !writingToFile && isatty(STDOUT_FILENO) == 1 ? .table : .jsonl
    }
}

/// When progress is shown.
enum ProgressChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    var isShown: Bool {
        self == .always || self == .auto && isatty(STDERR_FILENO) == 1
    }
}
