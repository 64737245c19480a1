import FindingModel
import Foundation
import Glibc
import Synchronization
import Testing

@testable import ScanPipeline

@Suite("File systems that stall, fail or vanish")
struct FileSystemTests {
    private let gate = Gate()
    private let system = FileSystem("/mnt/share", limit: .milliseconds(150), CallLanes())

    /// Makes a call that does not come back before the gate is opened; gives the message.
    private func stall(undo: @escaping @Sendable (Int) -> Void = { _ in }) -> String? {
        message {
            try system.ask(undo: undo) { [gate] in
                gate.pass()
                return SystemAnswer(7)
            }
        }
    }

    private func message(_ work: () throws -> SystemAnswer<Int>) -> String? {
        do {
            _ = try work()
            return nil
        } catch {
            return (error as? FileReader.Failure)?.message
        }
    }

    @Test("A call that stalls is given up, and the next is made")
    func stalls() throws {
        #expect(stall() == "the file system at /mnt/share gave no answer within 0 s")
        #expect(try system.ask { SystemAnswer(1) }.value == 1)
        #expect(!system.hasBeenLost)
        gate.open()
    }

    @Test("When some calls are out, nothing more is asked until they come back")
    func lost() throws {
        for _ in 0..<FileSystem.mostLate { #expect(stall()?.contains("gave no answer") == true) }
        #expect(system.hasBeenLost)
        let begun = ContinuousClock.now
        #expect(stall() == "the file system at /mnt/share does not answer any more")
        #expect(begun.duration(to: .now) < .milliseconds(100))
        gate.open()
        var answer: Int?
        for _ in 0..<200 where answer == nil {
            answer = try? system.ask { SystemAnswer(1) }.value
            usleep(10_000)
        }
        #expect(answer == 1)
    }

    @Test("What comes too late is taken back")
    func undone() {
        _ = stall { [gate] value in gate.note(value) }
        gate.open()
        for _ in 0..<200 where gate.noted == 0 { usleep(10_000) }
        #expect(gate.noted == 7)
    }

    @Test("An error that may pass is tried again, and another is not")
    func triedAgain() throws {
        let calls = CallCount()
        let answer = try system.ask { SystemAnswer(0, error: calls.next() < 3 ? ESTALE : 0) }
        #expect(answer.error == 0 && calls.count == 3)
        let refused = CallCount()
        let denied = try system.ask { SystemAnswer(refused.next(), error: EACCES) }
        #expect(denied.error == EACCES && refused.count == 1)
    }

    @Test("After a call that failed to the last, the next is tried once")
    func gone() throws {
        for expected in [3, 1] {
            let calls = CallCount()
            let answer = try system.ask { SystemAnswer(calls.next(), error: ENOTCONN) }
            #expect(answer.error == ENOTCONN && calls.count == expected)
        }
    }

    @Test("A reader of such a file system reads what another reads")
    func reads() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789", count: 100_000)
        try folder.write(text, to: "file")
        let reader = try FileReader(folder.scanPath("file"), on: system)
        var read: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 300_000)
        while true {
            let count = try reader.read(into: &buffer)
            if count == 0 { break }
            read += buffer[..<count]
        }
        #expect(read == Array(text.utf8))
        #expect(reader.read(at: 5..<8) == Array("567".utf8))
        #expect(reader.identity?.size == 1_000_000 && reader.attributes?.size == 1_000_000)
    }
}

/// Something that calls wait at.
private final class Gate: Sendable {
    private let isOpen = Atomic<Bool>(false)
    private let value = Atomic<Int>(0)

    func pass() {
        while !isOpen.load(ordering: .relaxed) { usleep(5_000) }
    }

    func open() { isOpen.store(true, ordering: .relaxed) }
    func note(_ number: Int) { value.store(number, ordering: .relaxed) }
    var noted: Int { value.load(ordering: .relaxed) }
}

/// Counts calls.
private final class CallCount: Sendable {
    private let calls = Atomic<Int>(0)

    var count: Int { calls.load(ordering: .relaxed) }

    func next() -> Int { calls.add(1, ordering: .relaxed).newValue }
}
