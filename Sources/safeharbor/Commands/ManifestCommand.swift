import ArgumentParser
import Controls
import Foundation
import ScanPipeline

/// The command `safeharbor manifest`.
struct ManifestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest",
        abstract: "Makes and checks integrity manifests of files (45 CFR 164.312(c)).",
        discussion: "Example: safeharbor manifest create /srv/share --output share.manifest",
        subcommands: [Create.self, Verify.self, Diff.self])

    /// The command `safeharbor manifest create`.
    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Writes digest, size and time of every file.",
            discussion: """
                Example: safeharbor manifest create /srv/share --key key --output share.manifest

                Exit status: 0 every file is listed with its digest; 3 some could not be read.
                """)

        @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
        var paths: [String]

        @Option(
            help: ArgumentHelp(
                "Where it goes; the file appears when it is complete.", valueName: "file"))
        var output: String?

        @OptionGroup var walk: WalkOptions
        @OptionGroup var key: KeyOption

        /// Ends the walk.
        private struct Interruption: Error {}

        func run() throws {
            InterruptWatch.begin()
            let roots = RawArguments.paths(paths)
            try NamedOutput.check([.report(self.output)], reading: roots, walk.patience)
            let output = try OutputOption.open(self.output, unless: "no manifest was written")
            var rules = try walk.rules()
            rules.ownFiles.add(output)
            var sink = ManifestSink(output, roots: roots, rules, key: try key.load().lasting)
            var unread = 0
            do {
                try FileDigests.read(roots, rules) { entry in
                    if entry.sha256 == nil { unread += 1 }
                    try sink.add(entry)
                    if InterruptWatch.wasInterrupted { throw Interruption() }
                }
            } catch is Interruption {
                try sink.seal(isInterrupted: true)
                throw CommandFailure(
                    "interrupted; the manifest has the files up to here, and says so",
                    status: .incomplete)
            }
            try sink.seal()
            guard unread == 0 else {
                throw CommandFailure(
                    "\(unread) files could not be read; the manifest lists them without a digest",
                    status: .incomplete)
            }
        }
    }

    /// The command `safeharbor manifest verify`.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Compares files with a manifest of them.",
            discussion: """
                Example: safeharbor manifest verify share.manifest --key key

                The paths that were given when it was made are compared, with the same filters. \
                Run it in the same folder if they were relative.

                Exit status: 0 nothing changed; 1 files changed, are missing or were added; 2 the \
                manifest is damaged or not sealed under the key; 3 some files could not be read, or \
                were not compared because the manifest was interrupted.
                """)

        @Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"))
        var manifest: String

        @OptionGroup var key: KeyOption

        func run() throws {
            InterruptWatch.begin()
            let manifest = try ManifestCommand.read(self.manifest, key)
            var now: [ManifestEntry] = []
            let roots = manifest.roots.map { ScanPath(display: $0) }
            var rules = WalkRules(manifest.filters)
            // Why: the manifest leaves itself out, and is there now.
            rules.ownFiles.add(ScanPath(self.manifest))
            rules.ownFiles.add(ScanPath(ReportOutput.standardOutputPath))
            try FileDigests.read(roots, rules) {
                now.append($0)
                if InterruptWatch.wasInterrupted { throw ExitStatus.incomplete }
            }
            let missing = Set(manifest.entries.map(\.path))
            // Why: a root that is gone is a missing file of the manifest, and no file of now.
            now.removeAll { $0.sha256 == nil && !missing.contains($0.path) && $0.modified == nil }
            try ManifestCommand.tell(
                ManifestDifference(
                    from: manifest.entries, isWhole: !manifest.isInterrupted, to: now))
        }
    }

    /// The command `safeharbor manifest diff`.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff", abstract: "Compares two manifests.",
            discussion: """
                Example: safeharbor manifest diff before.manifest after.manifest

                Exit status: as of 'manifest verify'.
                """)

        @Argument(help: ArgumentHelp("The earlier manifest.", valueName: "before"))
        var before: String

        @Argument(help: ArgumentHelp("The later manifest.", valueName: "after"))
        var after: String

        @OptionGroup var key: KeyOption

        func run() throws {
            let before = try ManifestCommand.read(self.before, key)
            let after = try ManifestCommand.read(self.after, key)
            try ManifestCommand.tell(
                ManifestDifference(
                    from: before.entries, isWhole: !before.isInterrupted, to: after.entries,
                    isNowWhole: !after.isInterrupted))
        }
    }

    private static func read(_ path: String, _ key: KeyOption) throws -> Manifest {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("cannot read the manifest \(path)")
        }
        do {
            return try Manifest(data, key: key.load().lasting)
        } catch let failure as Manifest.Failure {
            throw CommandFailure("the manifest \(path) cannot be used: \(failure.description)")
        }
    }

    private static func tell(_ difference: ManifestDifference) throws {
        for line in difference.lines { print("\(line.change.rawValue) \(line.path)") }
        print("\(difference.same) files are the same, \(difference.lines.count) are not")
        if difference.uncompared > 0 {
            StandardError.tell(
                "\(difference.uncompared) files were not compared: a manifest was interrupted, and"
                    + " does not list them")
        }
        if difference.lines.isEmpty, difference.uncompared > 0 { throw ExitStatus.incomplete }
        guard !difference.lines.isEmpty else { return }
        let isUnread = difference.lines.allSatisfy { $0.change == .unreadable }
        throw isUnread ? ExitStatus.incomplete : ExitStatus.findings
    }
}
