import ContentExtraction
import FindingModel
import Foundation
import Testing

@Suite("Programs of others")
struct ConfinedProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Runs a program on a file; tells what it wrote, or the reason for its failure.
    private func run(
        _ path: String, _ arguments: [String], input: String = "",
        _ change: (inout ConfinedProgram) -> Void = { _ in }
    ) throws -> String {
        try folder.write(input, to: "input")
        let file = try #require(FileHandle(forReadingAtPath: folder.path("input")))
        var program = ConfinedProgram(path, arguments)
        program.seconds = 5
        change(&program)
        var output: [UInt8] = []
        do {
            try program.run(file.fileDescriptor) { (piece) throws(ExtractionFailure) in
                output += piece
            }
        } catch {
            return error.reason.rawValue
        }
        return String(decoding: output, as: UTF8.self)
    }

    @Test("A program reads its input as a stream and as a file, and its output is taken")
    func output() throws {
        #expect(try run("/bin/cat", [], input: "hello") == "hello")
        #expect(try run("/bin/cat", ["/proc/self/fd/0"], input: "hello") == "hello")
        #expect(try run("/usr/bin/env", []) == "LC_ALL=C.UTF-8\nOMP_THREAD_LIMIT=1\n")
    }

    @Test("It gets no descriptor but its own")
    func descriptors() throws {
        let list = try run("/bin/ls", ["/proc/self/fd"])
        // The fourth is the folder that it lists.
        #expect(list == "0\n1\n2\n3\n")
    }

    @Test("What goes wrong is a reason")
    func failures() throws {
        #expect(try run(folder.path("no-such-program"), []) == "unsupported")
        #expect(try run("/bin/false", []) == "damaged")
        #expect(try run("/bin/sleep", ["60"]) { $0.seconds = 1 } == "time-limit")
        #expect(try run("/usr/bin/yes", []) { $0.mostOutput = 100_000 } == "too-large")
    }

    private static let python = "/usr/bin/python3"

    @Test(
        "It can make no connection, write no file and look into no other process, and may crash",
        .enabled(if: FileManager.default.isExecutableFile(atPath: python)))
    func refused() throws {
        let script = """
            import os, socket, sys
            for attempt in (socket.socket, lambda: open(sys.argv[1], "w").write("x" * 9999),
                            lambda: os.kill(os.getppid(), 0)):
                try:
                    attempt()
                    print("done")
                except OSError:
                    print("refused")
            """
        let result = try run(Self.python, ["-c", script, folder.path("made")])
        #expect(result == "refused\nrefused\nrefused\n")
        let crash = "import ctypes; ctypes.string_at(0)"
        #expect(try run(Self.python, ["-c", crash]) == "parser-crash")
    }
}
