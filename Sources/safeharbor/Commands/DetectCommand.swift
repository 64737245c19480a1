import ArgumentParser
import Detection
import FindingModel
import Foundation
import PolicyEngine
import ScanPipeline

/// The command `safeharbor detect`.
struct DetectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "Reads texts as JSON Lines and writes what is found in each.",
        discussion: """
            Example:
              echo '{"id":"1","text":"MRN: 00123456"}' | safeharbor detect

            One line out for each line in, in the same order, written at once. start and end \
            count Unicode code points.
            """)

    @Option(help: ArgumentHelp("low, medium or high: what to report.", valueName: "level"))
    var minLevel = LevelArgument(.low)

    @Option(
        help: ArgumentHelp(
            "Entity types to report, such as US_SSN,MRN; verdicts are of all.", valueName: "list"))
    var entities: EntityList?

    @OptionGroup var rules: RuleOptions

    func run() throws {
        InterruptWatch.begin()
        let options = ScanOptions(leastLevel: minLevel.level, entities: entities?.entities)
        var filter = DetectFilter(try rules.detectors(), options)
        switch try filter.run(
            output: ReportOutput(), isCancelled: { InterruptWatch.wasInterrupted })
        {
        case .complete: return
        case .interrupted: throw ExitStatus.incomplete
        case .unreadable(let message):
            throw CommandFailure(
                "cannot read standard input: \(message)", status: .incomplete)
        }
    }
}
