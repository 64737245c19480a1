import ArgumentParser
import Detection
import Evaluation
import Foundation
import ScanPipeline

/// The command `safeharbor evaluate`.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures precision, recall and calibration on labelled corpora.",
        discussion: """
            Example: safeharbor evaluate Corpus/clinical-notes --html report.html

            Exit status: 0 every floor is held; 1 a floor is broken; 2 a corpus cannot be read.
            """)

    @Argument(help: ArgumentHelp("Folders of labelled corpora.", valueName: "corpus"))
    var folders: [String]

    @Flag(help: "Write what was measured to the corpus's floors.json.")
    var updateFloors = false

    @Option(help: ArgumentHelp("Write a report with pictures.", valueName: "file"))
    var html: String?

    @Option(help: ArgumentHelp("Misses and false findings to list.", valueName: "n"))
    var list = 20

    @OptionGroup var rules: RuleOptions

    func validate() throws {
        guard !folders.isEmpty else { throw ValidationError("Give a corpus to evaluate.") }
        if html != nil, folders.count != 1 {
            throw ValidationError("--html takes one corpus at a time.")
        }
    }

    func run() throws {
        let evaluator = Evaluator(detectors: try rules.detectors(withExperimental: true))
        var violations: [String] = []
        for folder in folders {
            do {
                violations += try evaluate(folder, evaluator)
            } catch let error as CorpusError {
                throw CommandFailure(String(describing: error))
            }
        }
        for violation in violations { StandardError.write(violation) }
        throw violations.isEmpty ? ExitStatus.clean : ExitStatus.findings
    }

    private func evaluate(_ folder: String, _ evaluator: Evaluator) throws -> [String] {
        let corpus = try LabelledCorpus(folder: folder)
        let report = try evaluator.evaluate(corpus)
        print(TextReport(report, listed: list).text)
        if updateFloors { try Floors(measuredBy: report).write(to: corpus.floorsPath) }
        let floors = try Floors.load(corpus.floorsPath)
        if let html {
            let output = try ReportOutput(file: html)
            try output.write(HTMLReport(report, floors: floors).html)
            try output.finish()
        }
        return floors?.violations(in: report).map { "\(corpus.name): \($0)" } ?? []
    }
}
