import Foundation
import ScanPipeline

/// How the program ends; scripts rely on the numbers.
enum ExitStatus: Int32, Error {
    case clean = 0
    case findings = 1
    case usage = 2
    case incomplete = 3

    /// The status that follows from a scan or a report of one.
    static func of(_ summary: ScanSummary, failingOnIncomplete: Bool) -> ExitStatus {
        if summary.wasInterrupted { return .incomplete }
        if !summary.isComplete, failingOnIncomplete || summary.totalFindings == 0 {
            return .incomplete
        }
        return summary.totalFindings > 0 ? .findings : .clean
    }
}

/// A failure that the user is told in one line.
struct CommandFailure: Error {
    let status: ExitStatus
    /// What, where, what to do.
    let message: String

    init(_ message: String, status: ExitStatus = .usage) {
        self.message = message
        self.status = status
    }
}

/// Lines on standard error.
enum StandardError {
    static func write(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Tells the user something in one line, whatever it quotes.
    static func tell(_ message: String) {
        let line = message.unicodeScalars.map {
            $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
        }
        write("safeharbor: " + String(String.UnicodeScalarView(line)))
    }
}

/// What `--version` prints.
enum EngineVersionText {
    static let current = EngineVersion.current
}
