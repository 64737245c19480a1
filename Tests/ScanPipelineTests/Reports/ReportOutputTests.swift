import Foundation
import Testing

@testable import ScanPipeline

@Suite("Where reports are written")
struct ReportOutputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func failure(_ path: String) -> String? {
        do {
            _ = try ReportOutput(file: path)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("A file takes its name when it is complete, and not before")
    func complete() throws {
        let output = try ReportOutput(file: folder.path("report"))
        try output.write("one\n")
        try output.flush()
        let temporary = try #require(output.temporaryPath)
        #expect(try folder.names() == [URL(fileURLWithPath: temporary).lastPathComponent])
        try output.write("two\n")
        try output.finish()
        #expect(try folder.names() == ["report"])
        #expect(try folder.content(of: "report") == "one\ntwo\n")
    }

    @Test("A report that is not completed leaves nothing behind, and an older one as it was")
    func incomplete() throws {
        try folder.write("old", to: "report")
        do {
            let output = try ReportOutput(file: folder.path("report"))
            try output.write("new")
            try output.flush()
        }
        #expect(try folder.names() == ["report"])
        #expect(try folder.content(of: "report") == "old")
    }

    @Test("A complete report takes the place of an older one")
    func replaced() throws {
        try folder.write("old and longer", to: "report")
        let output = try ReportOutput(file: folder.path("report"))
        try output.write("new")
        try output.finish()
        #expect(try folder.content(of: "report") == "new")
    }

    @Test("Only its owner can read a report")
    func mode() throws {
        let output = try ReportOutput(file: folder.path("report"))
        try output.finish()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("report"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("Two reports of the same name do not write to the same temporary file")
    func two() throws {
        let first = try ReportOutput(file: folder.path("report"))
        let second = try ReportOutput(file: folder.path("report"))
        #expect(first.temporaryPath != second.temporaryPath)
        try first.write("first")
        try second.write("second")
        try first.finish()
        try second.finish()
        #expect(try folder.content(of: "report") == "second")
        #expect(try folder.names() == ["report"])
    }

    @Test("A link stays a link, and the report is where it leads to")
    func link() throws {
        try folder.makeFolder("real")
        try folder.write("old", to: "real/report")
        try folder.link("link", to: "real/report")
        let output = try ReportOutput(file: folder.path("link"))
        try output.write("new")
        try output.finish()
        #expect(try folder.content(of: "real/report") == "new")
        let type = try FileManager.default.attributesOfItem(atPath: folder.path("link"))[.type]
        #expect(type as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("A pipe is written to and not replaced")
    func pipe() throws {
        try folder.makePipe("pipe")
        let reader = unsafe open(folder.path("pipe"), O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let output = try ReportOutput(file: folder.path("pipe"))
        #expect(output.temporaryPath == nil)
        try output.write("through")
        try output.finish()
        let handle = FileHandle(fileDescriptor: reader, closeOnDealloc: false)
        #expect(handle.availableData == Data("through".utf8))
        #expect(try folder.names() == ["pipe"])
    }

    @Test("A full device is said to be full", .enabled(if: FullDevice.isPossible))
    func full() throws {
        let path = try FullDevice.make(in: folder)
        let output = try ReportOutput(file: path)
        try output.write("text")
        #expect {
            try output.flush()
        } throws: { error in
            (error as? ReportOutput.Failure)?.description
                == "cannot write \(path): No space left on device"
        }
    }

    @Test("What cannot be written is said before anything is scanned")
    func impossible() throws {
        try folder.write("x", to: "file")
        #expect(failure(folder.path) == "cannot write \(folder.path): Is a directory")
        let missing = folder.path("no/report")
        #expect(failure(missing) == "cannot write \(missing): No such file or directory")
        let below = folder.path("file/report")
        #expect(failure(below) == "cannot write \(below): Not a directory")
        #expect(try folder.names() == ["file"])
    }
}

/// A device that is always full.
///
/// Never the machine's own: a fault in what is tested could replace it.
private enum FullDevice {
    /// Makes character device 1:7, which Linux calls /dev/full.
    static func make(in folder: TemporaryFolder) throws -> String {
        let path = folder.path("full")
        guard unsafe mknod(path, S_IFCHR | 0o600, 0x107) == 0 else {
            throw CocoaError(.fileWriteNoPermission)
        }
        return path
    }

    /// Whether such a device can be made and opened; it takes root on most machines.
    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder(), let path = try? make(in: folder) else {
            return false
        }
        let descriptor = unsafe open(path, O_WRONLY)
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
    }()
}
