import Foundation
import Testing

@Suite(
    "Files and folders that do not answer",
    .enabled(if: HeldFiles.isPossible, "holding up whoever reads a file takes root"))
struct StalledReadTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for name in ["a.txt", "b.txt", "c/d.txt", "e.txt"] {
            try folder.write(TestText.finding, to: "share/" + name)
        }
    }

    private func scan(_ options: String...) throws -> Program.Outcome {
        try Program.run(
            ["scan", "share", "--entities", "US_SSN", "--store", "store", "--jobs", "2"] + options,
            in: folder)
    }

    @Test(
        "The scan goes on, says which, and reads them when it is resumed",
        arguments: [("share/b.txt", "share/b.txt"), ("share/c", "share/c")])
    func goesOn(held: String, named: String) throws {
        let hold = try HeldFiles([folder.path(held)])
        let begun = Date()
        let outcome = try scan("--read-timeout", "1", "--fail-on-incomplete")
        #expect(outcome.status == 3)
        #expect(Date().timeIntervalSince(begun) < 30)
        let report = try outcome.report()
        let item = try #require(report.item(named))
        #expect(item.status == "unexamined" && item.reason == "unreadable")
        #expect(item.detail?.hasSuffix("gave no answer within 1 s") == true)
        #expect(report.items.count == 4 && report.findings.count == 3)
        hold.release()
        let resumed = try scan("--resume")
        #expect(resumed.status == 1 && resumed.errors == "")
        #expect(try resumed.report().findings.count == 4)
    }

    @Test("A document that a child reads is given up too, and what was read of it counts")
    func document() throws {
        try folder.write(
            Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 32, count: 100_000), to: "share/f.pdf")
        let hold = try HeldFiles([folder.path("share/f.pdf")])
        let report = try scan("--read-timeout", "1").report()
        #expect(report.item("share/f.pdf")?.reason == "unreadable")
        #expect(report.findings.count == 4)
        hold.release()
    }
}

/// Files and folders whose readers wait (fanotify(7)), as for a server that is gone.
private final class HeldFiles {
    private static let script = """
        import ctypes, os, sys
        libc = ctypes.CDLL(None, use_errno=True)
        group = libc.fanotify_init(4, os.O_RDONLY)
        for path in sys.argv[1:]:
            # Opening a folder, or reading a file.
            mask = 0x40010000 if os.path.isdir(path) else 0x20000
            if libc.fanotify_mark(group, 1, ctypes.c_uint64(mask), -100, path.encode()) != 0:
                sys.exit(1)
        print("ready", flush=True)
        sys.stdin.read()
        """

    private let process = Process()
    private let input = Pipe()

    init(_ paths: [String]) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", Self.script] + paths
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        for handle in [input.fileHandleForWriting, output.fileHandleForReading] {
            // Why: a program that another test starts must not keep these open.
            _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        try process.run()
        // Why not the whole line: it may come in pieces.
        guard !output.fileHandleForReading.availableData.isEmpty else {
            throw CocoaError(.featureUnsupported)
        }
    }

    deinit { release() }

    /// Lets everybody who waits go on.
    func release() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    static let isPossible: Bool = {
        guard getuid() == 0, let folder = try? TestFolder(),
            let path = try? folder.write("x", to: "x")
        else { return false }
        return withExtendedLifetime(folder) { (try? HeldFiles([path])) != nil }
    }()
}
