import Controls
import Crypto
import Foundation
import Testing

@testable import ScanPipeline

@Suite("Integrity manifests")
struct ManifestTests {
    private let folder: TemporaryFolder
    private let key = SymmetricKey(data: Data(repeating: 7, count: 32))

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "b", "deep/c"] {
            try folder.write("text of \(name)", to: "share/" + name)
        }
    }

    private func make(
        _ name: String, key: SymmetricKey?, _ rules: WalkRules = WalkRules()
    ) throws -> Data {
        let roots = [folder.scanPath("share")]
        var sink = ManifestSink(
            try ReportOutput(file: folder.path(name)), roots: roots, rules, key: key)
        try FileDigests.read(roots, rules) { try sink.add($0) }
        try sink.seal()
        return Data(try folder.content(of: name).utf8)
    }

    private func fault(_ data: Data, _ key: SymmetricKey?) -> String? {
        do {
            _ = try Manifest(data, key: key)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("What was written is read back, with the digest of every file")
    func roundTrip() throws {
        let manifest = try Manifest(make("m", key: key), key: key)
        #expect(manifest.roots == [folder.path("share")])
        #expect(
            manifest.entries.map(\.path) == ["a", "b", "deep/c"].map { folder.path("share/" + $0) })
        #expect(manifest.entries[0].sha256 == StableName.digest(of: "text of a"))
        #expect(manifest.entries[0].size == 9)
    }

    @Test("What it leaves out is written into it; of one that leaves out nothing, nothing is")
    func filters() throws {
        var rules = WalkRules()
        rules.exclusions = [PathPattern("*.log")]
        rules.inclusions = [PathPattern("a"), PathPattern("c")]
        rules.newerThan = 5
        rules.maximumSize = 1_000
        rules.staysOnFileSystem = true
        let manifest = try Manifest(make("m", key: key, rules), key: key)
        #expect(WalkRules(manifest.filters) == rules)
        #expect(manifest.entries.count == 2)
        let whole = try make("n", key: key)
        #expect(!String(decoding: whole, as: UTF8.self).contains("filters"))
        #expect(try WalkRules(Manifest(whole, key: key).filters) == WalkRules())
    }

    @Test("Changed, missing and added files are told apart; a new time is no difference")
    func difference() throws {
        let before = try Manifest(make("m", key: nil), key: nil).entries
        #expect(ManifestDifference(from: before, to: before).lines == [])
        try folder.write("other", to: "share/a")
        try FileManager.default.removeItem(atPath: folder.path("share/b"))
        try folder.write("new", to: "share/d")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)],
            ofItemAtPath: folder.path("share/deep/c"))
        let now = try Manifest(make("n", key: nil), key: nil).entries
        let difference = ManifestDifference(from: before, to: now)
        #expect(
            difference.lines.map { "\($0.change) \($0.path.suffix(1))" }
                == ["changed a", "missing b", "added d"])
        #expect(difference.same == 1)
    }

    @Test("The manifest of a scan that was interrupted says so, under its seal")
    func interrupted() throws {
        do {
            var sink = ManifestSink(
                try ReportOutput(file: folder.path("m")), roots: [folder.scanPath("share")],
                WalkRules(), key: key)
            try sink.receive(MadeUpReport.item(folder.path("share/a")))
            var summary = ScanSummary()
            summary.wasInterrupted = true
            try sink.finish(summary)
        }
        let text = Data(try folder.content(of: "m").utf8)
        let manifest = try Manifest(text, key: key)
        #expect(manifest.isInterrupted)
        #expect(manifest.entries.count == 1)
        #expect(try !Manifest(make("n", key: key), key: key).isInterrupted)
        let mark = Data((#"{"kind":"interrupted"}"# + "\n").utf8)
        var spoiled = text
        spoiled.removeSubrange(try #require(text.range(of: mark)))
        #expect(throws: Manifest.Failure.self) { try Manifest(spoiled, key: key) }
        let now = try Manifest(make("n", key: key), key: key).entries
        let difference = ManifestDifference(from: manifest.entries, isWhole: false, to: now)
        #expect(!difference.lines.contains { $0.change == .added })
        #expect(difference.uncompared == now.count - 1)
    }

    @Test("A manifest that was changed, cut off, or sealed under another key is refused")
    func seal() throws {
        let sealed = try make("m", key: key)
        let open = try make("n", key: nil)
        #expect(fault(sealed, key) == nil && fault(sealed, nil) == nil && fault(open, nil) == nil)
        #expect(fault(open, key)?.contains("without a key") == true)
        #expect(fault(sealed, SymmetricKey(size: .bits256))?.contains("another key") == true)
        let text = String(decoding: sealed, as: UTF8.self)
        let changed = text.replacing("share/a", with: "share/x")
        #expect(fault(Data(changed.utf8), key)?.contains("digest does not hold") == true)
        for cut in [0, 1, 40, sealed.count / 2, sealed.count - 1] {
            #expect(fault(sealed.prefix(cut), key) == "it is not a whole manifest")
        }
    }
}
