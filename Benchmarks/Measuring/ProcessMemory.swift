import Foundation
import Synchronization

/// What the operating system says about the memory of processes.
enum ProcessMemory {
    /// The most memory that was resident so far, in bytes; 0 where it is not known.
    static var peak: Int { peak(of: "self") }

    static func peak(of process: String) -> Int {
        let path = "/proc/\(process)/status"
        let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return 1_024 * (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
    }
}

/// Looks at the peak of another process every few milliseconds, as long as that runs.
///
/// Why not what `wait4` says: Linux counts there what the parent had when it started the child.
final class MemoryWatch: Sendable {
    private static let pause = 0.005
    private let state = Mutex((peak: 0, isOver: false))

    /// The most that was seen, in bytes; less than the truth by what the last milliseconds added.
    var peak: Int { state.withLock { $0.peak } }

    func watch(_ process: pid_t) {
        Thread.detachNewThread { [self] in
            while !state.withLock({ $0.isOver }) {
                let seen = ProcessMemory.peak(of: "\(process)")
                state.withLock { $0.peak = max($0.peak, seen) }
                Thread.sleep(forTimeInterval: Self.pause)
            }
        }
    }

    func stop() {
        state.withLock { $0.isOver = true }
    }
}
