import Foundation
import Synchronization
import Testing

@Suite("Files that change while they are read")
struct ChangingFileTests {
    @Test("They are examined in part, and the rest goes on", arguments: [true, false])
    func changing(isGrowing: Bool) throws {
        let folder = try TestFolder()
        let text = TestText.finding + String(repeating: TestText.clean, count: 200_000)
        try folder.write(text, to: "share/a.log")
        try folder.write(TestText.finding, to: "share/b.txt")
        let writer = try Writer(folder.path("share/a.log"), isGrowing: isGrowing)
        let outcome = try Program.run(["scan", "share", "--entities", "US_SSN"], in: folder)
        writer.stop()
        let report = try outcome.report()
        let item = try #require(report.item("share/a.log"))
        #expect(outcome.status == 1)
        #expect(item.status == "partial")
        #expect(item.reason == "unreadable")
        #expect(item.detail == "the file changed while it was read")
        #expect(report.findings(in: "share/a.log").count == 1)
        #expect(report.item("share/b.txt")?.status == "examined")
    }
}

/// Appends to a file, or cuts it, again and again.
private final class Writer: Sendable {
    private let isStopped = Atomic<Bool>(false)
    private let done = DispatchSemaphore(value: 0)

    init(_ path: String, isGrowing: Bool) throws {
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let whole = try file.seekToEnd()
        let thread = Thread { [self] in
            var size = whole
            while !isStopped.load(ordering: .relaxed) {
                if isGrowing {
                    try? file.write(contentsOf: Data("one more line of the log\n".utf8))
                } else {
                    size -= 100
                    try? file.truncate(atOffset: size)
                }
                usleep(500)
            }
            try? file.close()
            done.signal()
        }
        thread.start()
    }

    func stop() {
        isStopped.store(true, ordering: .relaxed)
        done.wait()
    }
}
