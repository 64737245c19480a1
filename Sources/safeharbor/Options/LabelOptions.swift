import ArgumentParser
import FindingModel
import Foundation
import PolicyEngine
import ScanPipeline

/// What becomes of files by their class: PHI, PII, none or undetermined.
struct LabelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "List path, digest, class and label of every file; as JSON if the name ends in .json,"
                + " else as CSV.", valueName: "file"))
    var labels: String?

    @Option(
        help: ArgumentHelp(
            "YAML: a mapping 'labels' from each class to a name, or to a name and an id.",
            valueName: "file"))
    var labelMap: String?

    @Option(
        help: ArgumentHelp(
            "Write an integrity manifest: digest, size and time of every file, sealed under --key.",
            valueName: "file"))
    var manifest: String?

    @Option(
        help: ArgumentHelp(
            "Copy files that hold PHI to a folder, with a journal by which it can be undone.",
            valueName: "dir"))
    var copyTo: String?

    @Flag(help: "Put a note in place of every file that was copied.")
    var stub = false

    @Option(
        name: .customLong("copy-classes"),
        help: ArgumentHelp("Classes of files to copy: PHI, PII, undetermined.", valueName: "list"))
    var copied = ClassList([.phi])

    /// A scan's report with what else it is to write.
    struct Reports {
        let all: AnyReport
        let quarantine: QuarantineSink?
    }

    func validate() throws {
        if labelMap != nil, labels == nil {
            throw ValidationError("--label-map needs --labels FILE.")
        }
        if stub, copyTo == nil { throw ValidationError("--stub needs --copy-to DIR.") }
    }

    /// The lists that are to be written.
    var outputs: [NamedOutput] {
        let lists = [
            labels.map { NamedOutput("--labels", $0) },
            manifest.map { NamedOutput("--manifest", $0) },
        ]
        return lists.compactMap(\.self)
    }

    /// The report, and beside it what the options ask for, which the walk is told to leave out.
    func reports(
        beside report: @autoclosure () throws -> AnyReport, scanning paths: [String],
        by rules: inout WalkRules, _ key: KeyOption.Loaded
    ) throws -> Reports {
        let map = try map()
        var reports = [try report()]
        if let labels {
            let output = try OutputOption.open(
                labels, unless: "nothing was scanned", isMain: false)
            rules.ownFiles.add(output)
            let format: LabelReport.Format = labels.hasSuffix(".json") ? .json : .csv
            reports.append(AnyReport(LabelReport(output, format: format, map: map)))
        }
        if let manifest {
            let output = try OutputOption.open(
                manifest, unless: "nothing was scanned", isMain: false)
            rules.ownFiles.add(output)
            let roots = RawArguments.paths(paths)
            reports.append(AnyReport(ManifestSink(output, roots: roots, rules, key: key.lasting)))
        }
        let quarantine = try quarantine(scanning: paths)
        if let quarantine { reports.append(AnyReport(quarantine)) }
        return Reports(all: AnyReport(ReportFan(reports)), quarantine: quarantine)
    }

    /// Says which lists have only what was scanned before an interruption.
    func mentionInterruption(_ summary: ScanSummary) {
        let lists = [labels, manifest].compactMap(\.self)
        guard summary.wasInterrupted, !lists.isEmpty else { return }
        StandardError.tell(
            "the scan was interrupted; what was not scanned is missing in"
                + " \(lists.joined(separator: ", "))")
    }

    /// Says what was copied and what was not, and how to take it back.
    func mentionQuarantine(_ reports: Reports) {
        guard let quarantine = reports.quarantine else { return }
        for line in quarantine.left { StandardError.tell(line) }
        StandardError.tell(
            "\(quarantine.copied) files copied, \(quarantine.left.count) left alone;"
                + " undo by 'safeharbor quarantine undo \(quarantine.journalPath)'")
    }

    private func map() throws -> LabelMap {
        guard let labelMap else { return LabelMap() }
        guard let data = FileManager.default.contents(atPath: labelMap) else {
            throw CommandFailure("cannot read the label map \(labelMap); nothing was scanned")
        }
        do {
            return try LabelMap(yaml: String(decoding: data, as: UTF8.self))
        } catch {
            throw CommandFailure(
                "the label map \(labelMap) cannot be used: \(error.description)")
        }
    }

    private func quarantine(scanning paths: [String]) throws -> QuarantineSink? {
        guard let copyTo else { return nil }
        let folder = URL(fileURLWithPath: copyTo).standardizedFileURL.resolvingSymlinksInPath().path
        for path in paths where path != "-" {
            let root = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
            guard folder != root, root != "/", !folder.hasPrefix(root + "/") else {
                throw CommandFailure(
                    "--copy-to \(copyTo) lies in \(path), which is scanned; choose another folder")
            }
        }
        do {
            return try QuarantineSink(
                folder: folder, classes: copied.classes, leavesStubs: stub)
        } catch {
            throw CommandFailure("\(error.description); nothing was scanned")
        }
    }
}

/// A list of classes, separated by commas.
struct ClassList: ExpressibleByArgument {
    let classes: Set<FileClass>

    init(_ classes: Set<FileClass>) {
        self.classes = classes
    }

    init?(argument: String) {
        let found = argument.split(separator: ",").map { FileClass(rawValue: String($0)) }
        guard !found.isEmpty, found.allSatisfy({ $0 != nil && $0 != FileClass.none }) else {
            return nil
        }
        classes = Set(found.compactMap(\.self))
    }

    var defaultValueDescription: String { classes.map(\.rawValue).sorted().joined(separator: ",") }
}
