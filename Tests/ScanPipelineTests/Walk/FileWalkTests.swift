import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("The walk over files and folders")
struct FileWalkTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What a walk comes upon, in words: names below the folder, and why something is skipped.
    private func steps(_ names: [String], excluding globs: [String] = []) -> [String] {
        var walk = FileWalk(
            names.map { $0.isEmpty ? ScanPath(folder.path) : folder.scanPath($0) },
            excluding: globs.map { PathPattern($0) })
        var steps: [String] = []
        while let step = walk.next() {
            switch step {
            case .file(let path, _, _): steps.append(short(path))
            case .hardLink(let path, let first, _):
                steps.append("\(short(path)): is \(short(first))")
            case .standardInput: steps.append("standard input")
            case .obstacle(let path, let reason, let detail, _),
                .link(let path, let reason, let detail, _):
                steps.append("\(short(path)): \(reason.rawValue), \(detail)")
            }
        }
        return steps
    }

    private func short(_ path: ScanPath) -> String {
        String(path.display.dropFirst(folder.path.count + 1))
    }

    @Test("Files come in the order of their names' bytes, folders where their name stands")
    func order() throws {
        for name in ["b.txt", "a/2", "a/10", "B.txt", "a.txt", "é.txt", "c/d/e"] {
            try folder.write("x", to: name)
        }
        #expect(
            steps([""])
                == ["B.txt", "a/10", "a/2", "a.txt", "b.txt", "c/d/e", "é.txt"])
    }

    @Test("Given paths keep the order in which they were given")
    func givenOrder() throws {
        for name in ["a", "b"] { try folder.write("x", to: name) }
        #expect(steps(["b", "a"]) == ["b", "a"])
    }

    @Test("A link that leads back into the folder does not make the walk endless")
    func loop() throws {
        try folder.write("x", to: "a/b/file")
        try folder.link("a/b/back", to: "../..")
        try folder.link("a/self", to: "self")
        #expect(
            steps([""]) == [
                "a/b/back: unsupported, is a symbolic link to a folder that holds it", "a/b/file",
                "a/self: unreadable, is a symbolic link: Too many levels of symbolic links",
            ])
    }

    @Test("A link is followed when it is given, and not when it is walked to")
    func links() throws {
        try folder.write("x", to: "real/file")
        try folder.makeFolder("share")
        try folder.link("share/to-file", to: "../real/file")
        try folder.link("share/dangling", to: "nowhere")
        try folder.link("to-folder", to: "real")
        let outside = "is a symbolic link to something outside, which is not followed"
        #expect(
            steps(["share"]) == [
                "share/dangling: unreadable, is a symbolic link: No such file or directory",
                "share/to-file: unsupported, \(outside)",
            ])
        // Why: what it leads to is visited under its own name.
        #expect(
            steps([""]) == [
                "real/file",
                "share/dangling: unreadable, is a symbolic link: No such file or directory",
            ])
        #expect(steps(["share/to-file"]) == ["share/to-file"])
        #expect(steps(["to-folder"]) == ["to-folder/file"])
    }

    @Test("A link to itself cannot be read when it is given")
    func selfLink() throws {
        try folder.link("self", to: "self")
        #expect(steps(["self"]) == ["self: unreadable, Too many levels of symbolic links"])
    }

    @Test("What is missing or lies below a file cannot be read; the rest goes on")
    func unreadable() throws {
        try folder.write("x", to: "file")
        try folder.link("dangling", to: "nowhere")
        #expect(
            steps(["missing", "file/below", "dangling", "file"]) == [
                "missing: unreadable, No such file or directory",
                "file/below: unreadable, Not a directory",
                "dangling: unreadable, No such file or directory", "file",
            ])
    }

    @Test("A named pipe is said to be one and is not opened")
    func pipe() throws {
        try folder.makePipe("pipe")
        try folder.write("x", to: "z")
        #expect(steps([""]) == ["pipe: unsupported, is a named pipe, not a file", "z"])
    }

    @Test("A device is said to be one")
    func device() {
        var walk = FileWalk([ScanPath("/dev/zero")], excluding: [])
        guard case .obstacle(_, .unsupported, let detail, _) = walk.next() else {
            Issue.record("a device is no obstacle")
            return
        }
        #expect(detail == "is a device, not a file")
        #expect(walk.next() == nil)
    }

    @Test("A folder that is left out is not entered")
    func excludedFolder() throws {
        for name in ["a.log", "keep/a.txt", "node_modules/deep/b.txt", "z.txt"] {
            try folder.write("x", to: name)
        }
        #expect(steps([""], excluding: ["*.log", "node_modules"]) == ["keep/a.txt", "z.txt"])
    }

    @Test("A path that is given is never left out")
    func givenIsKept() throws {
        try folder.write("x", to: "a.log")
        #expect(steps(["a.log"], excluding: ["*.log"]) == ["a.log"])
    }

    @Test("A dash is standard input only when it is given as such")
    func standardInput() throws {
        try folder.write("x", to: "-")
        var walk = FileWalk([ScanPath("-"), ScanPath(folder.path)], excluding: [])
        guard case .standardInput? = walk.next(), case .file(let path, _, _)? = walk.next() else {
            Issue.record("a dash is not standard input, or a file of that name is")
            return
        }
        #expect(path == folder.scanPath("-"))
    }

    private func names(_ change: (inout WalkRules) -> Void) -> [String] {
        var rules = WalkRules()
        change(&rules)
        var walk = FileWalk([ScanPath(folder.path)], rules)
        var names: [String] = []
        while let step = walk.next() {
            switch step {
            case .file(let path, _, _): names.append(short(path))
            case .obstacle(let path, let reason, _, _), .link(let path, let reason, _, _):
                names.append(short(path) + ": " + reason.rawValue)
            case .hardLink(let path, _, _): names.append(short(path) + ": link")
            case .standardInput: break
            }
        }
        return names
    }

    @Test("Only files with wanted names are taken, in every folder")
    func inclusions() throws {
        for name in ["a.csv", "b.txt", "deep/c.csv", "deep/d.log"] {
            try folder.write("x", to: name)
        }
        #expect(
            names { $0.inclusions = ["*.csv", "*.log"].map { PathPattern($0) } }
                == ["a.csv", "deep/c.csv", "deep/d.log"])
    }

    @Test("Older files are left out; larger ones are said to be too large")
    func filters() throws {
        try folder.write("x", to: "old")
        try folder.write("x", to: "new")
        try folder.write("xxxx", to: "large")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000)],
            ofItemAtPath: folder.path("old"))
        #expect(names { $0.newerThan = 2_000 * 1_000_000_000 } == ["large", "new"])
        #expect(names { $0.maximumSize = 3 } == ["large: too-large", "new", "old"])
    }

    @Test("What the run writes itself is left out, and nothing that only has its name")
    func ownFiles() throws {
        for name in ["a", "deep/report", "report", "store", "table"] {
            try folder.write("x", to: name)
        }
        try folder.link("link", to: "store")
        let output = try ReportOutput(file: folder.path("report"))
        let left = names {
            $0.ownFiles.add(output)
            $0.ownFiles.add(folder.scanPath("./link"))
            $0.ownFiles.add(folder.scanPath("store-wal"))
            // Why only now: the database makes it while the scan goes on.
            _ = try? folder.write("x", to: "store-wal")
        }
        #expect(left == ["a", "deep/report", "table"])
    }

    @Test("A file that is given is scanned, although the run may write to it")
    func ownGiven() throws {
        let path = ScanPath(try folder.write("x", to: "key"))
        var rules = WalkRules()
        rules.ownFiles.add(path)
        var walk = FileWalk([path], rules)
        guard case .file? = walk.next() else {
            Issue.record("the file is left out")
            return
        }
        #expect(walk.next() == nil)
    }

    @Test("Of a file with several names, all but the first lead to the first")
    func hardLinks() throws {
        try folder.write("x", to: "a")
        try folder.write("x", to: "b")
        for name in ["c", "d/e"] {
            try folder.makeFolder("d")
            try FileManager.default.linkItem(
                atPath: folder.path("a"), toPath: folder.path(name))
        }
        #expect(steps([""]) == ["a", "b", "c: is a", "d/e: is a"])
        #expect(steps(["a", "a"]) == ["a", "a"])
    }

    @Test("A name that is not UTF-8 is walked to by its bytes")
    func nameOfBytes() throws {
        let path = folder.scanPath("").bytes + [0x63, 0x61, 0x66, 0xE9]
        let name = ScanPath(bytes: path)
        let descriptor = unsafe open(name.terminated, O_WRONLY | O_CREAT, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        var walk = FileWalk([ScanPath(folder.path)], excluding: [])
        guard case .file(let found, let isGiven, _)? = walk.next() else {
            Issue.record("the file is not found")
            return
        }
        #expect(found.bytes == path)
        #expect(!isGiven)
        #expect(found.display.hasSuffix(#"/caf\xE9"#))
        let size = try FileReader(found).identity?.size
        #expect(size == 0)
    }
}
