import ArgumentParser
import ExtractionWorker
import Foundation
import ScanPipeline

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
        subcommands: [
            ScanCommand.self, ReportCommand.self, DetectCommand.self, RulesCommand.self,
            EvaluateCommand.self, QuarantineCommand.self,
            ManifestCommand.self,
        ])

    static func main() {
        // Why first: the child must be small and must have read nothing.
        let arguments = CommandLine.arguments.dropFirst()
        if WorkerProgram.isAsked(arguments) { _exit(WorkerProgram.run(Array(arguments))) }
        StandardDescriptors.occupy()
        var hasBegun = false
        do {
            var command = try parseAsRoot()
            hasBegun = true
            try command.run()
            guard fflush(nil) == 0 else {
                throw CommandFailure(
                    "cannot write standard output: \(unsafe String(cString: strerror(errno)))",
                    status: .incomplete)
            }
        } catch {
            exit(withStatusOf: error, hasBegun: hasBegun)
        }
    }

    /// Ends the program: help goes to standard output, an error is one line on standard error.
    private static func exit(withStatusOf error: any Error, hasBegun: Bool) -> Never {
        if let status = error as? ExitStatus { Foundation.exit(status.rawValue) }
        if let failure = error as? CommandFailure {
            fail(failure.message, failure.status)
        }
        if let failure = error as? ReportOutput.Failure {
            // Why silent: whoever reads a pipe may have enough, as in `| head -1`.
            if failure.isClosedPipe { Foundation.exit(ExitStatus.incomplete.rawValue) }
            fail(failure.description, .incomplete)
        }
        if exitCode(for: error) == .success {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        let lines = message(for: error).split(whereSeparator: \.isNewline).map(String.init)
        var message = lines.first ?? "bad usage"
        // Why: a longer list of values stands below, one a line.
        if message.hasSuffix(":") {
            let values = lines.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
                .prefix { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
            message += " " + values.joined(separator: ", ")
        }
        if message.hasSuffix(".") { message.removeLast() }
        // Why: what no command foresaw is no fault of whoever called it.
        if hasBegun, exitCode(for: error) != .validationFailure {
            fail("\(message); not everything was done", .incomplete)
        }
        fail("\(message); see 'safeharbor \(helpTopic)--help'", .usage)
    }

    /// The command that the user tried, as far as it is one.
    private static var helpTopic: String {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        return CommandLine.arguments.dropFirst().first { names.contains($0) }.map { $0 + " " } ?? ""
    }

    /// Says what went wrong and ends the program.
    private static func fail(_ message: String, _ status: ExitStatus) -> Never {
        StandardError.tell(message)
        Foundation.exit(status.rawValue)
    }
}
