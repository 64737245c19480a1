import ArgumentParser
import FindingStore
import Foundation
import ScanPipeline

/// The command `safeharbor report`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes a report of a scan that is kept in a store.",
        discussion: """
            Examples:
              safeharbor report --store share.db --format html --output report.html
              safeharbor report --store share.db --format csv

            Exit status: as of the scan; 2 if there is no such store or run.
            """)

    @Option(help: ArgumentHelp("The store that a scan has written.", valueName: "file"))
    var store: String

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("The number of the run. Default: the last.", valueName: "number"))
    var number: Int64?

    @Option(
        help: ArgumentHelp(
            "table, jsonl, csv, sarif, ocsf or html. Default: table on a terminal, jsonl otherwise.",
            valueName: "format"))
    var format: ReportFormat?

    @Option(
        help: ArgumentHelp(
            "Where the report goes; the file appears when it is complete.", valueName: "file"))
    var output: String?

    @OptionGroup var rules: RuleOptions

    func run() throws {
        InterruptWatch.begin()
        try NamedOutput.check(
            [.report(output)], reading: StoreOptions.files(of: store).map { ScanPath($0) },
            ReadPatience())
        do {
            let store = try FindingStore.openForReading(store)
            guard let found = try number.map(store.run) ?? store.lastRun() else {
                throw CommandFailure("the store \(store.path) has no such run")
            }
            let target = try OutputOption.open(output, unless: "no report was written")
            let format = format ?? .default(writingToFile: output != nil)
            var report = try format.report(target, roots: found.roots, rules: rules)
            let summary = try StoredReport.write(found, of: store, into: &report)
            throw ExitStatus.of(summary, failingOnIncomplete: false)
        } catch let error as StoreError {
            throw CommandFailure(error.description)
        }
    }
}
