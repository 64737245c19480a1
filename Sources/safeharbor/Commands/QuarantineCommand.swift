import ArgumentParser
import ScanPipeline

/// The command `safeharbor quarantine`.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "Takes back what 'scan --copy-to' did.",
        discussion: "Example: safeharbor quarantine undo /srv/quarantine/journal-….jsonl",
        subcommands: [Undo.self])

    /// The command `safeharbor quarantine undo`.
    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Puts files back in their place and removes their copies.",
            discussion: """
                Example: safeharbor quarantine undo /srv/quarantine/journal-….jsonl

                A copy is removed only when the file in its place is the same. Files that were \
                changed since are left as they are, and named. Exit status: 0 all undone; 3 some \
                were left; 2 the journal cannot be read.
                """)

        @Argument(help: ArgumentHelp("The journal that the scan has named.", valueName: "journal"))
        var journal: String

        func run() throws {
            let outcome: QuarantineUndo.Outcome
            do {
                outcome = try QuarantineUndo.undo(journal: journal)
            } catch {
                throw CommandFailure(error.description)
            }
            for line in outcome.left { StandardError.tell(line) }
            print(
                "\(outcome.restored) files restored, \(outcome.removedCopies) copies removed,"
                    + " \(outcome.left.count) left")
            if !outcome.left.isEmpty { throw ExitStatus.incomplete }
        }
    }
}
