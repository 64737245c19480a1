internal import Foundation

/// Counts in the background what a walk will come upon.
///
// Safe because every stored property that changes is read and written under `lock`.
final class WalkTotal: @unchecked Sendable {
    struct Counted: Sendable, Hashable {
        var files = 0
        var bytes = 0
        var isComplete = false
    }

    private let lock = NSLock()
    private var current = Counted()
    private var isStopped = false

    init(_ paths: [ScanPath], _ rules: WalkRules) {
        let thread = Thread { [self] in count(FileWalk(paths, rules)) }
        thread.start()
    }

    var counted: Counted { lock.withLock { current } }

    func stop() {
        lock.withLock { isStopped = true }
    }

    private func count(_ walk: FileWalk) {
        var walk = walk
        while let step = walk.next() {
            var size = 0
            if case .file(let path, _, _) = step { size = FileStatus(path)?.size ?? 0 }
            let goesOn = lock.withLock {
                current.files += 1
                current.bytes += size
                return !isStopped
            }
            guard goesOn else { return }
        }
        lock.withLock { current.isComplete = true }
    }
}
