import ArgumentParser
import Foundation

/// The program: parses arguments, wires the parts, owns no logic.
@main
struct SafeHarborProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "safeharbor",
        abstract: "Finds protected health information (PHI) in files and messages.",
        discussion: """
            Example: safeharbor scan /srv/share --format jsonl --output findings.jsonl

            Exit status: 0 everything examined, nothing found; 1 findings; 2 usage or \
            configuration error; 3 something could not be examined.
            """,
        version: EngineVersionText.current,
        subcommands: [ScanCommand.self, DetectCommand.self, RulesCommand.self, EvaluateCommand.self])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            exit(withStatusOf: error)
        }
    }

    /// Ends the program: help goes to standard output, an error is one line on standard error.
    private static func exit(withStatusOf error: any Error) -> Never {
        if let status = error as? ExitStatus { Foundation.exit(status.rawValue) }
        if let failure = error as? CommandFailure {
            StandardError.write("safeharbor: \(failure.message)")
            Foundation.exit(failure.status.rawValue)
        }
        if exitCode(for: error) == .success {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        let message = message(for: error).split(whereSeparator: \.isNewline).first ?? "bad usage"
        StandardError.write("safeharbor: \(message); see 'safeharbor --help'")
        Foundation.exit(ExitStatus.usage.rawValue)
    }
}
