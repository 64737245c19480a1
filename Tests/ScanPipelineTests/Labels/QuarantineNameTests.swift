import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("Quarantine of files with unusual names")
struct QuarantineNameTests {
    private let folder: TemporaryFolder
    private let text = "what the file holds"

    init() throws {
        folder = try TemporaryFolder()
    }

    private func write(_ path: ScanPath) throws {
        try SafeCopy.makeFolders(above: path)
        let descriptor = unsafe open(path.terminated, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        try #require(descriptor >= 0)
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data(text.utf8))
    }

    private func copy(of path: ScanPath) -> ScanPath {
        ScanPath(bytes: folder.scanPath("away/files").bytes + path.bytes)
    }

    /// Copies a file and replaces it, as a scan does that was given its path.
    private func act(on path: ScanPath) throws -> QuarantineSink {
        let sink = try QuarantineSink(
            folder: folder.path("away"), classes: [.phi], leavesStubs: true)
        var item = MadeUpReport.item(path.display, verdict: .phi)
        item.sha256 = StableName.digest(of: text)
        item.file = try FileReader(path).attributes
        try sink.receive(item)
        try sink.finish(ScanSummary())
        return sink
    }

    /// Expects that a file is copied and replaced, and that undoing puts it back.
    private func expectRoundTrip(_ path: ScanPath, of file: ScanPath) throws {
        let digest = StableName.digest(of: text)
        let sink = try act(on: path)
        #expect(sink.left == [])
        #expect(sink.copied == 1)
        #expect(try SafeCopy.digest(of: copy(of: file)) == digest)
        #expect(try SafeCopy.digest(of: file) != digest)
        let outcome = try QuarantineUndo.undo(journal: sink.journalPath)
        #expect(outcome.restored == 1 && outcome.left == [])
        #expect(try SafeCopy.digest(of: file) == digest)
    }

    @Test("Folders and files whose names are not UTF-8, or look like escapes")
    func bytes() throws {
        let share = folder.scanPath("share")
        for name: [UInt8] in [[0x63, 0xE9], Array(#"c\xE9"#.utf8)] {
            let file = share.appending(name).appending(name)
            try write(file)
            try expectRoundTrip(file, of: file)
        }
    }

    @Test("A name that is as long as names can be")
    func long() throws {
        let file = folder.scanPath("share/" + String(repeating: "n", count: 255))
        try write(file)
        try expectRoundTrip(file, of: file)
    }

    @Test("A link that is given: what it leads to is copied and replaced, and the link stays")
    func link() throws {
        let file = folder.scanPath("share/file")
        try write(file)
        try folder.link("link", to: "share/file")
        try expectRoundTrip(folder.scanPath("link"), of: file)
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link"))
        #expect(target == "share/file")
    }

    @Test("A link that was put there after the scan is not followed")
    func exchanged() throws {
        let file = folder.scanPath("share/file")
        try write(file)
        try write(folder.scanPath("other/file"))
        let sink = try QuarantineSink(
            folder: folder.path("away"), classes: [.phi], leavesStubs: true)
        var item = MadeUpReport.item(file.display, verdict: .phi)
        item.sha256 = StableName.digest(of: text)
        item.file = try FileReader(file).attributes
        try FileManager.default.removeItem(atPath: file.display)
        try folder.link("share/file", to: "../other/file")
        try sink.receive(item)
        try sink.finish(ScanSummary())
        #expect(sink.copied == 0 && sink.left.count == 1)
        #expect(try folder.content(of: "other/file") == text)
    }

    @Test("The journal lies in the folder, whatever its name")
    func journal() throws {
        let sink = try QuarantineSink(
            folder: folder.path("q.partial"), classes: [.phi], leavesStubs: false)
        #expect(sink.journalPath.hasPrefix(folder.path("q.partial/journal-")))
        #expect(sink.journalPath.hasSuffix(".jsonl"))
        #expect(try folder.names() == ["q.partial"])
    }
}
