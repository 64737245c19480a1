import ArgumentParser
import ContentExtraction
import Detection
import FindingModel
import FindingStore
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
              safeharbor scan /srv/share --format html --output report.html
              safeharbor scan /srv/share --store share.db; safeharbor scan /srv/share --store share.db --since-last
              pg_dump clinic | safeharbor scan - --format jsonl
              safeharbor scan export.zip --max-depth 3 --timeout 60

            Archives, mail and documents are opened in a sandboxed child process. What could not \
            be opened, and every limit that was hit, is in the report.

            Exit status: 0 everything examined, nothing found; 1 findings; 2 usage or \
            configuration error, nothing scanned; 3 something could not be examined, or not be \
            copied to quarantine.
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
        help: ArgumentHelp(
            "Entity types to report, such as US_SSN,MRN; verdicts are of all.", valueName: "list"))
    var entities: EntityList?

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

    @OptionGroup var walk: WalkOptions
    @OptionGroup var storing: StoreOptions
    @OptionGroup var labels: LabelOptions
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
        if showValues, storing.store != nil {
            throw ValidationError("--show-values and --store do not go together.")
        }
        if showValues, format == .html || format == .ocsf {
            throw ValidationError("--show-values is for table, jsonl, csv and sarif.")
        }
    }

    func run() throws {
        InterruptWatch.begin()
        try NamedOutput.check(
            [NamedOutput.report(output)] + labels.outputs
                + storing.files.map { NamedOutput("--store", $0) },
            reading: RawArguments.paths(paths), walk.patience)
        try extraction.ocrLanguage.check()
        walk.lowerPriority()
        let store = try storing.open()
        let key = try key.load(besideStore: storing.store)
        var settings = try settings(key)
        let target = try OutputOption.open(output, unless: "nothing was scanned")
        settings.walk.ownFiles.add(target)
        for path in storing.files { settings.walk.ownFiles.add(ScanPath(path)) }
        let detectors = try rules.detectors()
        let format = format ?? .default(writingToFile: output != nil)
        let report = try labels.reports(
            beside: format.report(target, roots: paths, rules: rules), scanning: paths,
            by: &settings.walk, key)
        settings.store = try storing.begin(
            RunDescription(
                started: Date().timeIntervalSince1970,
                roots: RawArguments.paths(paths).map(\.display),
                engine: EngineVersion.current, rulePacks: detectors.rulePacks,
                configuration: try configuration(detectors, key, settings.allowances),
                hasLastingKey: key.isLasting), in: store)
        let line = ScanProgress(isShown: progress.isShown)
        if target.isTerminal, isatty(STDERR_FILENO) == 1 { target.willWrite = line.clear }
        let summary = try run(FileScan(detectors, settings: settings), report.all, line)
        labels.mentionQuarantine(report)
        labels.mentionInterruption(summary)
        for mount in summary.lostFileSystems {
            StandardError.write(
                "safeharbor: the file system at \(mount) ceased to answer; when it is back, scan"
                    + " what it holds again (--store FILE --resume scans only that)")
        }
        if stats { StandardError.write(summary.statistics) }
        throw status(of: summary, report.quarantine)
    }

    /// A digest of everything that decides what is found in a file.
    private func configuration(
        _ detectors: DetectorSet, _ key: KeyOption.Loaded, _ active: [Allowance]
    ) throws -> String {
        guard storing.store != nil else { return "" }
        let chosen = entities.map { $0.entities.map(\.rawValue).sorted().joined(separator: ",") }
        return try StoreOptions.digest(
            of: [
                EngineVersion.current, detectors.rulePacks.joined(separator: ","),
                minLevel.level.rawValue, chosen ?? "all", rules.experimental ? "all" : "shipped",
                key.check, "\(extraction.settings)", "\(PictureText.isInstalled)", "\(active)",
            ], folders: rules.folders, files: [rules.profile].compactMap(\.self))
    }

    private func run(
        _ scan: FileScan, _ report: AnyReport, _ progress: ScanProgress
    ) throws -> ScanSummary {
        var report = report
        do {
            return try scan.run(RawArguments.paths(paths), into: &report, progress: progress)
        } catch let error as QuarantineSink.Failure {
            throw CommandFailure(error.description, status: .incomplete)
        } catch let error as StoreError {
            let advice = error.kind == .damaged ? "" : ", go on with --resume"
            throw CommandFailure(
                "\(error.description); the scan stopped" + advice, status: .incomplete)
        }
    }

    private func settings(_ key: KeyOption.Loaded) throws -> ScanSettings {
        var settings = ScanSettings()
        settings.detection = ScanOptions(
            leastLevel: minLevel.level, entities: entities?.entities, fingerprintKey: key.key)
        settings.hasLastingKey = key.isLasting
        settings.walk = try walk.rules()
        settings.pace = walk.pace
        settings.patience = walk.patience
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
        try RuleOptions.mention(diagnostics, .allowances)
        return loaded
    }

    private func status(of summary: ScanSummary, _ quarantine: QuarantineSink?) -> ExitStatus {
        // Why before findings: whoever moves files must learn that one is still there.
        if let quarantine, !quarantine.left.isEmpty { return .incomplete }
        return .of(summary, failingOnIncomplete: failOnIncomplete)
    }
}

/// When progress is shown.
enum ProgressChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    var isShown: Bool {
        self == .always || self == .auto && isatty(STDERR_FILENO) == 1
    }
}
