import Foundation
import Synchronization

/// Notices the first interrupt, so that a scan can end in order; the second ends the program.
enum InterruptWatch {
    private static let count = Atomic<Int>(0)

    /// Whether somebody asked to stop.
    static var wasInterrupted: Bool { count.load(ordering: .relaxed) > 0 }

    /// Takes over SIGINT and SIGTERM, and turns writing to a closed pipe into an error.
    static func begin() {
        signal(SIGPIPE, SIG_IGN)
        // Why before the handler: what runs in one may not initialise anything.
        _ = wasInterrupted
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                if InterruptWatch.count.add(1, ordering: .relaxed).newValue > 1 {
                    _exit(ExitStatus.incomplete.rawValue)
                }
            }
        }
    }
}
