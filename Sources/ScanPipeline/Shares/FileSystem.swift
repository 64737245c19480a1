internal import Foundation

/// A mounted file system, asked so that one which stalls or vanishes does not hold up the scan.
///
/// One of this machine is asked on the caller's thread. Another is asked on a thread that can be
/// left behind: a call that takes longer than the limit is given up, and while ``mostLate`` of them
/// are out, nothing more is asked. When they come back, it is asked again. Thread-safe.
///
// Safe because every stored property that changes is read and written under `lock`.
final class FileSystem: @unchecked Sendable {
    /// Calls that may be given up and out before a file system counts as lost.
    static let mostLate = 3
    /// Milliseconds before the second and the third try.
    private static let pauses: [UInt32] = [250, 1_000]

    /// Where it is mounted, for people.
    let mountPoint: String
    /// How long a call may take; `nil` for as long as it takes.
    let limit: Duration?
    private let lanes: CallLanes
    private let lock = NSLock()
    private var late = 0
    private var wasLost = false
    /// The last call failed, however often it was tried.
    private var isFailing = false

    init(_ mountPoint: String, limit: Duration?, _ lanes: CallLanes) {
        self.mountPoint = mountPoint
        self.limit = limit
        self.lanes = lanes
    }

    /// A file system that always answers.
    static let ofThisMachine = FileSystem("/", limit: nil, CallLanes())
    /// One that never does.
    static let gone: FileSystem = {
        let system = FileSystem("the given path", limit: .zero, CallLanes())
        system.late = mostLate
        return system
    }()

    /// Whether it ceased to answer at some time.
    var hasBeenLost: Bool { lock.withLock { wasLost } }

    /// Makes a call, again if it fails for what may pass.
    ///
    /// - Parameters:
    ///   - undo: takes a value that came too late.
    ///   - work: the call; must own all that it uses, since it may outlive this one.
    /// - Returns: what the call gave at last.
    /// - Throws: when it did not answer.
    func ask<Value: Sendable>(
        undo: @escaping @Sendable (Value) -> Void = { _ in },
        _ work: @escaping @Sendable () -> SystemAnswer<Value>
    ) throws(FileReader.Failure) -> SystemAnswer<Value> {
        guard let limit else { return work() }
        var answer = try askOnce(limit, undo, work)
        for pause in Self.pauses {
            guard answer.mayPass, !lock.withLock({ isFailing }) else { break }
            usleep(pause * 1_000)
            answer = try askOnce(limit, undo, work)
        }
        // Why remembered: a server that is gone would cost the pauses for every one of its files.
        lock.withLock { isFailing = answer.mayPass }
        return answer
    }

    /// Makes a call, again if it fails for what may pass; throws too when it failed at last.
    func value<Value: Sendable>(
        undo: @escaping @Sendable (Value) -> Void = { _ in },
        _ work: @escaping @Sendable () -> SystemAnswer<Value>
    ) throws(FileReader.Failure) -> Value {
        let answer = try ask(undo: undo, work)
        guard answer.error == 0 else {
            throw FileReader.Failure(message: SystemError.message(answer.error))
        }
        return answer.value
    }

    /// Makes a call that nobody waits for.
    func tell(_ work: @escaping @Sendable () -> Void) {
        guard limit != nil else { return work() }
        // Why not at all: what closes a file may wait for the same answer as who read it.
        guard !lock.withLock({ isLost }) else { return }
        lanes.run(work)
    }

    private var isLost: Bool { late >= Self.mostLate }

    private func askOnce<Value: Sendable>(
        _ limit: Duration, _ undo: @escaping @Sendable (Value) -> Void,
        _ work: @escaping @Sendable () -> SystemAnswer<Value>
    ) throws(FileReader.Failure) -> SystemAnswer<Value> {
        guard !lock.withLock({ isLost }) else {
            throw FileReader.Failure(
                message: "the file system at \(mountPoint) does not answer any more")
        }
        let call = PatientCall<SystemAnswer<Value>>()
        lanes.run { [self] in
            let answer = work()
            guard !call.finish(answer) else { return }
            lock.withLock { late -= 1 }
            undo(answer.value)
        }
        if let answer = call.wait(atMost: limit) { return answer }
        lock.withLock {
            late += 1
            wasLost = wasLost || isLost
        }
        throw FileReader.Failure(
            message: "the file system at \(mountPoint) gave no answer within \(limit.text)")
    }
}

extension Duration {
    /// Seconds for people.
    fileprivate var text: String { "\(Int(self / .seconds(1))) s" }
}
