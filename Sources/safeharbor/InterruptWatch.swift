import Foundation
import Synchronization

/// Notices the first interrupt, so that a scan can end in order; the second ends the program.
enum InterruptWatch {
    private static let count = Atomic<Int>(0)
    /// The address of the name of a file that the second interrupt removes, 0 if there is none;
    /// never freed, since a handler reads it.
    private static let unfinished = Atomic<UInt>(0)

    /// Whether somebody asked to stop.
    static var wasInterrupted: Bool { count.load(ordering: .relaxed) > 0 }

    /// Names the one file that is of no use when it is not completed.
    static func removeAtSecondInterrupt(_ path: String) {
        unfinished.store(UInt(bitPattern: unsafe strdup(path)), ordering: .releasing)
    }

    /// Takes over SIGINT and SIGTERM, and turns writing to a closed pipe into an error.
    static func begin() {
        signal(SIGPIPE, SIG_IGN)
        // Why before the handler: what runs in one may not initialise anything.
        _ = wasInterrupted
        _ = unfinished.load(ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                guard InterruptWatch.count.add(1, ordering: .relaxed).newValue > 1 else { return }
                let address = InterruptWatch.unfinished.load(ordering: .acquiring)
                if let path = unsafe UnsafePointer<CChar>(bitPattern: address) {
                    unsafe _ = unlink(path)
                }
                _exit(ExitStatus.incomplete.rawValue)
            }
        }
        unblock()
    }

    /// Lets the signals through; whoever started the program may have blocked them.
    private static func unblock() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGINT)
        unsafe sigaddset(&signals, SIGTERM)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
