import FindingModel
import Foundation
import PolicyEngine
import Testing

@testable import ScanPipeline

@Suite("Classes and labels of files")
struct LabelTests {
    private static let yaml = """
        labels:
          PHI: {id: 1f2e-77, name: "Restricted, PHI"}
          PII: Confidential
        """

    private func list(_ format: LabelReport.Format, _ items: [ItemReport]) throws -> String {
        let map = try LabelMap(yaml: Self.yaml)
        return try MadeUpReport.text([], items, TemporaryFolder()) {
            LabelReport($0, format: format, map: map)
        }
    }

    private var items: [ItemReport] {
        var member = MadeUpReport.item("b.zip", verdict: .phi)
        member.place = ItemPlace(path: "b.zip", part: "inner")
        member.sha256 = "ffff"
        return [
            MadeUpReport.item("=a.txt"), member,
            MadeUpReport.item("b.zip", .partial(.encrypted), verdict: .undetermined),
            MadeUpReport.item("c", verdict: .clear),
        ]
    }

    @Test("A file has the class of the worst that is in it, and its own digest")
    func csv() throws {
        #expect(
            try list(.csv, items)
                == "path,sha256,class,label,labelId\r\n'=a.txt,00ff,PII,Confidential,\r\n"
                + "b.zip,00ff,PHI,\"Restricted, PHI\",1f2e-77\r\nc,00ff,none,none,\r\n")
        #expect(try list(.csv, []) == "path,sha256,class,label,labelId\r\n")
    }

    @Test("The list is JSON too")
    func json() throws {
        let text = try list(.json, items)
        let rows = try JSONDecoder().decode([[String: String?]].self, from: Data(text.utf8))
        #expect(rows.map { $0["class"] } == ["PII", "PHI", "none"])
        #expect(rows[1]["labelId"] == "1f2e-77")
        #expect(try JSONDecoder().decode([Int].self, from: Data(list(.json, []).utf8)) == [])
    }

    @Test(
        "A map that cannot be used is refused with a reason",
        arguments: [
            ("a: [", "it is not YAML"), ("other: 1", "it has no mapping 'labels'"),
            ("labels: {SECRET: x}", "'SECRET' is no class"),
            ("labels: {PHI: {}}", "the label of 'PHI' has neither name nor id"),
            ("labels: {PHI: []}", "the label of 'PHI' has neither name nor id"),
        ])
    func badMap(_ yaml: String, _ message: String) {
        #expect {
            try LabelMap(yaml: yaml)
        } throws: { ($0 as? LabelMap.Fault)?.description.hasPrefix(message) == true }
    }
}

@Suite("Files that are copied and replaced by stubs")
struct QuarantineTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func item(
        _ name: String, _ text: String, verdict: Verdict = .phi, sha256: String? = nil
    ) throws -> ItemReport {
        var item = MadeUpReport.item(try folder.write(text, to: "share/" + name), verdict: verdict)
        item.sha256 = sha256 ?? StableName.digest(of: text)
        item.file = FileAttributes(folder.scanPath("share/" + name))
        return item
    }

    private func act(_ items: [ItemReport], stubs: Bool = true) throws -> QuarantineSink {
        let sink = try QuarantineSink(
            folder: folder.path("away"), classes: [.phi], leavesStubs: stubs)
        for item in items { try sink.receive(item) }
        try sink.finish(MadeUpReport.summary([], items))
        return sink
    }

    private func copy(_ name: String) -> String {
        "away/files" + folder.path("share/" + name)
    }

    @Test("A file is copied and replaced, and undoing puts it back as it was")
    func stubAndUndo() throws {
        let items = [
            try item("a", "first"), try item("b", "second", verdict: .identifiers),
            try item("deep/c", "third"),
        ]
        let before = try #require(FileAttributes(folder.scanPath("share/a")))
        let sink = try act(items)
        #expect(sink.copied == 2 && sink.left == [])
        #expect(try folder.content(of: copy("a")) == "first")
        #expect(try folder.content(of: "share/a").hasPrefix("This file was moved to quarantine"))
        #expect(try folder.content(of: "share/b") == "second")
        let outcome = try QuarantineUndo.undo(journal: sink.journalPath)
        #expect(outcome.restored == 2 && outcome.left == [])
        #expect(try folder.content(of: "share/a") == "first")
        #expect(try folder.content(of: "share/deep/c") == "third")
        #expect(!FileManager.default.fileExists(atPath: folder.path(copy("a"))))
        let after = try #require(FileAttributes(folder.scanPath("share/a")))
        #expect(after.modified == before.modified && after.mode == before.mode)
        let again = try QuarantineUndo.undo(journal: sink.journalPath)
        #expect(again == QuarantineUndo.Outcome())
    }

    @Test("A file that changed since it was scanned is left alone")
    func changed() throws {
        let sink = try act([
            try item("a", "now", sha256: StableName.digest(of: "when it was scanned")),
            try item("b", "x", sha256: "").withoutDigest,
        ])
        #expect(sink.copied == 0 && sink.left.count == 2)
        #expect(
            sink.left.first == folder.path("share/a")
                + " was left where it is: the file is not what was scanned")
        #expect(try folder.content(of: "share/a") == "now")
        #expect(!FileManager.default.fileExists(atPath: folder.path(copy("a"))))
    }

    @Test("Undoing does not touch what somebody wrote since, and keeps the copy")
    func changedSince() throws {
        let sink = try act([try item("a", "first")])
        try folder.write("somebody's work", to: "share/a")
        let outcome = try QuarantineUndo.undo(journal: sink.journalPath)
        #expect(outcome.restored == 0 && outcome.left.count == 1)
        #expect(try folder.content(of: "share/a") == "somebody's work")
        #expect(try folder.content(of: copy("a")) == "first")
    }

    @Test("A file that vanished comes back from its copy; one that was only copied stays")
    func vanished() throws {
        let stubbed = try act([try item("a", "first")])
        try FileManager.default.removeItem(atPath: folder.path("share/a"))
        #expect(try QuarantineUndo.undo(journal: stubbed.journalPath).restored == 1)
        #expect(try folder.content(of: "share/a") == "first")
        let copied = try act([try item("a", "first")], stubs: false)
        #expect(try folder.content(of: "share/a") == "first")
        let outcome = try QuarantineUndo.undo(journal: copied.journalPath)
        #expect(outcome.removedCopies == 1 && outcome.restored == 0)
    }

    @Test("Nothing that is in the folder already is overwritten")
    func occupied() throws {
        try folder.write("older", to: copy("a"))
        _ = try act([try item("a", "first")])
        #expect(try folder.content(of: copy("a")) == "older")
        #expect(try folder.content(of: copy("a") + ".2") == "first")
    }

    @Test("A journal that broke off in its last line is undone; another damaged one is refused")
    func journal() throws {
        let sink = try act([try item("a", "first")])
        let name = String(sink.journalPath.dropFirst(folder.path.count + 1))
        let text = try folder.content(of: name)
        try folder.write(text + "{\"action\":\"cop", to: name)
        #expect(try QuarantineUndo.undo(journal: sink.journalPath).restored == 1)
        try folder.write("nonsense\n" + text, to: name)
        #expect(throws: QuarantineUndo.Failure.self) {
            try QuarantineUndo.undo(journal: sink.journalPath)
        }
    }
}

extension ItemReport {
    fileprivate var withoutDigest: ItemReport {
        var item = self
        item.sha256 = nil
        return item
    }
}
