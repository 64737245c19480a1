import Foundation
import Testing

@Suite("The child process")
struct SandboxTests {
    @Test(
        "It can open no file, make no connection, run no program and take no more than its memory")
    func refused() throws {
        let outcome = try Program.run(
            ["extract-worker", "\(1_024 * 1_024 * 1_024)", "60", "1000000", "self-test"])
        #expect(
            outcome.text.split(separator: "\n") == [
                "open refused", "socket refused", "exec refused", "ptrace refused",
                "fork refused", "code refused", "kill refused", "memory refused",
            ])
        #expect(outcome.status == 0)
    }

    @Test("Somebody who calls it by hand gets nothing but a status")
    func byHand() throws {
        for arguments in [["extract-worker"], ["extract-worker", "1", "x", "3"]] {
            let outcome = try Program.run(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.text == "")
        }
    }

    @Test("A child that is killed in the middle is a reason, and the scan goes on")
    func killed() throws {
        let folder = try TestFolder()
        // A tar file of which the one member is so large that reading it takes a while.
        let size = 3 * 1_024 * 1_024 * 1_024
        try folder.writeZeros(UInt64(size + 1_024), to: "a.tar")
        let file = try #require(FileHandle(forWritingAtPath: folder.path("a.tar")))
        try file.write(contentsOf: Self.tarHeader("zeros", size: size))
        try file.close()
        try folder.write(TestText.finding, to: "b.txt")
        let session = try Session(["scan", folder.path("a.tar"), folder.path("b.txt")])
        let child = try #require(Self.child(of: session.process.processIdentifier))
        kill(child, SIGKILL)
        let report = try session.finish().report()
        #expect(report.items.map(\.part) == ["zeros", "", ""])
        #expect(report.items.map(\.reason) == ["parser-crash", "parser-crash", nil])
        #expect(report.findings.map(\.path).contains(folder.path("b.txt")))
    }

    private static func tarHeader(_ name: String, size: Int) -> Data {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) {
            header.replaceSubrange(place..<(place + text.utf8.count), with: Array(text.utf8))
        }
        put(name, at: 0)
        put("0000644", at: 100)
        put(String(size, radix: 8), at: 124)
        put("        0", at: 148)
        put("ustar", at: 257)
        let sum = header.reduce(0) { $0 + Int($1) }
        put(String(sum, radix: 8) + "\0", at: 148)
        return Data(header)
    }

    /// The child of a process, once it has one that is at work.
    private static func child(of parent: Int32) -> Int32? {
        let deadline = Date(timeIntervalSinceNow: Program.patience)
        while Date() < deadline {
            let path = "/proc/\(parent)/task"
            let threads = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            for thread in threads {
                let list = try? String(
                    contentsOfFile: "\(path)/\(thread)/children", encoding: .utf8)
                guard let child = list?.split(separator: " ").first.flatMap({ Int32($0) }) else {
                    continue
                }
                // Why wait: at work, and not at its beginning.
                if processorTime(of: child) > 30 { return child }
            }
            usleep(2_000)
        }
        return nil
    }

    /// Ticks of processor time of a process.
    private static func processorTime(of process: Int32) -> Int {
        let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let fields = stat?.split(separator: " ") ?? []
        return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
    }
}
