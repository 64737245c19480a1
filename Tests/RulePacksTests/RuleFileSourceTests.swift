import Foundation
import RulePacks
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A folder that is gone after the test.
private final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("rule-files-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
        for (path, text) in files {
            let file = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: false, encoding: .utf8)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func files(samples: Bool = true) -> [RuleFile] {
        RuleFileSource.directory(url.path).files(samples: samples)
    }

    func names(_ files: [RuleFile]) -> [String] {
        files.map { String($0.path.dropFirst(url.path.count + 1)) }
    }
}

@Suite("Folders of rule files")
struct RuleFileSourceTests {
    @Test("A folder is read whole and in order, without hidden and foreign files")
    func order() throws {
        let folder = try TemporaryFolder([
            "b/pack.yaml": "b", "b/rule.yaml": "r", "b/rule.samples": "s", "a/pack.yaml": "a",
            "b/.rule.yaml.swp": "", "b/.old/rule.yaml": "", "README.md": "",
        ])
        #expect(
            folder.names(folder.files())
                == ["a/pack.yaml", "b/pack.yaml", "b/rule.samples", "b/rule.yaml"])
        #expect(
            folder.names(folder.files(samples: false))
                == ["a/pack.yaml", "b/pack.yaml", "b/rule.yaml"])
        #expect(folder.files().map(\.text) == ["a", "b", "s", "r"])
        #expect(folder.files().allSatisfy { $0.fault == nil })
    }

    @Test("Symbolic links are followed, and a ring of links ends")
    func links() throws {
        let folder = try TemporaryFolder(["data/pack.yaml": "p", "rule": "r"])
        let manager = FileManager.default
        for (link, target) in [("data/up", ".."), ("data/rule.yaml", "../rule"), ("also", "data")] {
            try manager.createSymbolicLink(
                atPath: folder.url.appendingPathComponent(link).path, withDestinationPath: target)
        }
        #expect(folder.names(folder.files()) == ["also/pack.yaml", "also/rule.yaml"])
        #expect(folder.files().map(\.text) == ["p", "r"])
    }

    @Test("A file that is too large or leads nowhere is a fault and the others are read")
    func unreadable() throws {
        let folder = try TemporaryFolder([
            "pack.yaml": "p", "large.yaml": String(repeating: "#", count: (1 << 20) + 1),
        ])
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appendingPathComponent("gone.yaml").path,
            withDestinationPath: "nowhere")
        let files = folder.files()
        #expect(folder.names(files) == ["gone.yaml", "large.yaml", "pack.yaml"])
        #expect(files.map(\.fault?.code) == [.unreadableFile, .unreadableFile, nil])
    }

    #if canImport(Glibc)
        @Test("A pipe with the name of a rule is a fault and nobody waits for it")
        func pipe() throws {
            let folder = try TemporaryFolder(["pack.yaml": "p"])
            let path = folder.url.appendingPathComponent("rule.yaml").path
            try #require(unsafe mkfifo(path, 0o600) == 0)
            #expect(folder.files().map(\.fault?.code) == [nil, .unreadableFile])
        }
    #endif
}
