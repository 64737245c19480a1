public import FindingModel
internal import Foundation

/// Copies files of some classes to a folder while a scan runs, and may put stubs in their place.
///
/// Each step is in a journal, made durable before it is taken, so that all of it can be undone.
/// A file that changed since it was scanned is left alone.
public final class QuarantineSink: ReportSink {
    private let folder: String
    private let classes: Set<FileClass>
    private let leavesStubs: Bool
    private let journal: FileHandle
    private var files = FileConclusions()

    /// Files that were copied.
    public private(set) var copied = 0
    /// Files of these classes that were not copied or replaced, and why.
    public private(set) var left: [String] = []
    /// The path of the journal.
    public let journalPath: String

    /// Why quarantine cannot begin, or cannot go on.
    public struct Failure: Error, CustomStringConvertible {
        /// What, where and why.
        public let description: String
    }

    /// Begins a journal in a folder, which is made if there is none.
    public init(folder: String, classes: Set<FileClass>, leavesStubs: Bool) throws(Failure) {
        self.folder = folder
        self.classes = classes
        self.leavesStubs = leavesStubs
        let time = Timestamp.text(Timestamp.now).replacing(":", with: "")
        journalPath = "\(folder)/journal-\(time)-\(ReportFile.unforeseeable).jsonl"
        do {
            try SafeCopy.makeFolders(above: ScanPath(journalPath))
            journal = FileHandle(
                fileDescriptor: try ReportFile.create(journalPath), closeOnDealloc: true)
        } catch {
            throw Failure(description: "cannot write to the folder \(folder)")
        }
    }

    /// Findings are not needed.
    public func receive(_ finding: LocatedFinding) {}

    /// Acts on the file before, once an item of another comes.
    public func receive(_ item: ItemReport) throws {
        if let file = files.add(item) { try act(on: file) }
    }

    /// Acts on the last file.
    public func finish(_ summary: ScanSummary) throws {
        if let file = files.finish() { try act(on: file) }
    }

    private func act(on file: FileConclusion) throws {
        guard classes.contains(file.fileClass), file.path != "-" else { return }
        var entry = QuarantineEntry(
            action: .copied, path: file.path, copy: "", sha256: file.sha256 ?? "")
        guard let attributes = file.attributes, file.sha256 != nil else {
            try skip(entry, because: "it was not read in full")
            return
        }
        entry.mode = attributes.mode
        entry.userID = attributes.userID
        entry.groupID = attributes.groupID
        entry.modified = attributes.modified
        do throws(SafeCopy.Failure) {
            let path = try SafeCopy.resolve(ScanPath(display: file.path), scanned: attributes)
            let copy = target(of: path)
            entry.path = path.display
            entry.copy = copy.display
            try SafeCopy.makeFolders(above: copy)
            try SafeCopy.copy(path, to: copy, sha256: entry.sha256, like: attributes)
        } catch {
            try skip(entry, because: error.message)
            return
        }
        copied += 1
        try write(entry)
        if leavesStubs { try leaveStub(entry, file.fileClass) }
    }

    private func leaveStub(_ copied: QuarantineEntry, _ type: FileClass) throws {
        var entry = copied
        let path = ScanPath(display: entry.path)
        let text = Self.stub(type, entry)
        entry.action = .stubbing
        entry.stubSHA256 = StableName.digest(of: text)
        do throws(SafeCopy.Failure) {
            // Why again: somebody may have written to it since it was copied.
            guard try SafeCopy.digest(of: path) == entry.sha256,
                try SafeCopy.digest(of: ScanPath(display: entry.copy)) == entry.sha256
            else { throw SafeCopy.Failure(message: "the file changed after it was copied") }
        } catch {
            try skip(entry, because: error.message)
            return
        }
        try write(entry)
        do throws(SafeCopy.Failure) {
            try SafeCopy.replace(path, with: text, like: entry.attributes)
        } catch {
            try skip(entry, because: error.message)
        }
    }

    private static func stub(_ type: FileClass, _ entry: QuarantineEntry) -> String {
        """
        This file was moved to quarantine because of what it contains (\(type.rawValue)).
        SHA-256 of the original: \(entry.sha256)
        Ask your privacy officer if you need it.

        """
    }

    /// A path below the folder where there is nothing yet.
    private func target(of path: ScanPath) -> ScanPath {
        let steps = path.bytes.split(separator: UInt8(ascii: "/")).map { Array($0) }
        var wanted = ScanPath(folder + "/files")
        for step in steps where step != Array(".".utf8) {
            wanted = wanted.appending(step == Array("..".utf8) ? Array("up".utf8) : step)
        }
        var target = wanted
        var number = 1
        while FileAttributes(target) != nil {
            number += 1
            target = ScanPath(bytes: wanted.bytes + Array(".\(number)".utf8))
        }
        return target
    }

    private func skip(_ entry: QuarantineEntry, because reason: String) throws {
        var entry = entry
        entry.action = .skipped
        entry.reason = reason
        left.append("\(entry.path) was left where it is: \(reason)")
        try write(entry)
    }

    private func write(_ entry: QuarantineEntry) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            try journal.write(contentsOf: encoder.encode(entry) + Data("\n".utf8))
            try journal.synchronize()
        } catch {
            throw Failure(
                description: "cannot write the journal \(journalPath); no more files were moved")
        }
    }
}
