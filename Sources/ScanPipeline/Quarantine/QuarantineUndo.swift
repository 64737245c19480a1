internal import Foundation
internal import Glibc

/// Takes back what a journal of ``QuarantineSink`` says was done.
public struct QuarantineUndo {
    /// What became of the files of a journal.
    public struct Outcome: Sendable, Hashable {
        /// Files that stand in their place again.
        public var restored = 0
        /// Files of which only the copy was removed.
        public var removedCopies = 0
        /// Files that were left as they are, and why.
        public var left: [String] = []
    }

    /// Why a journal cannot be read.
    public struct Failure: Error, CustomStringConvertible {
        /// What and why.
        public let description: String
    }

    /// Undoes a journal, last line first.
    ///
    /// Can be repeated; what is undone stays so. A copy is removed only after the file in its place has the same digest.
    public static func undo(journal path: String) throws(Failure) -> Outcome {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "cannot read the journal \(path)")
        }
        var entries: [QuarantineEntry] = []
        let lines = data.split(separator: UInt8(ascii: "\n"))
        for (number, line) in lines.enumerated() {
            if let entry = try? JSONDecoder().decode(QuarantineEntry.self, from: Data(line)) {
                entries.append(entry)
            } else if number + 1 < lines.count || data.last == UInt8(ascii: "\n") {
                // Why not the last without its end: the machine stopped while it was written.
                throw Failure(description: "line \(number + 1) of \(path) is no line of a journal")
            }
        }
        var outcome = Outcome()
        var done: Set<String> = []
        for entry in entries.reversed() where entry.action != .skipped {
            guard done.insert(entry.copy).inserted else { continue }
            undo(entry, &outcome)
        }
        return outcome
    }

    private static func undo(_ entry: QuarantineEntry, _ outcome: inout Outcome) {
        let path = ScanPath(display: entry.path)
        let copy = ScanPath(display: entry.copy)
        do throws(SafeCopy.Failure) {
            var isRestored = false
            let current = try? SafeCopy.digest(of: path)
            if current != entry.sha256 {
                guard entry.action == .stubbing, current == entry.stubSHA256 || isMissing(path)
                else { throw SafeCopy.Failure(message: "was changed since; its copy was kept") }
                try SafeCopy.copy(
                    copy, to: path, sha256: entry.sha256, replacing: current != nil,
                    like: entry.attributes)
                isRestored = true
                outcome.restored += 1
            }
            guard try SafeCopy.digest(of: path) == entry.sha256 else {
                throw SafeCopy.Failure(message: "cannot be read back; its copy was kept")
            }
            guard (try? SafeCopy.digest(of: copy)) == entry.sha256 else { return }
            unsafe _ = unlink(copy.terminated)
            if !isRestored { outcome.removedCopies += 1 }
        } catch {
            outcome.left.append("\(entry.path): \(error.message)")
        }
    }

    private static func isMissing(_ path: ScanPath) -> Bool {
        var status = stat()
        return unsafe lstat(path.terminated, &status) != 0 && errno == ENOENT
    }
}
