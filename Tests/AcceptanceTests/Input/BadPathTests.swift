import Foundation
import Testing

@Suite("Paths that cannot be scanned")
struct BadPathTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test("Each is an item with its reason, and the rest is scanned")
    func obstacles() throws {
        try folder.write(TestText.finding, to: "file")
        try folder.link("dangling", to: "nowhere")
        try folder.link("self", to: "self")
        try folder.makePipe("pipe")
        try folder.write(TestText.finding, to: "loop/deep/file")
        try folder.link("loop/deep/up", to: "..")
        try folder.makeFolder("nothing")
        let outcome = try Program.run(
            [
                "scan", "missing", "file/below", "dangling", "self", "pipe", "/dev/zero",
                "loop", "nothing", "", "file",
            ], in: folder)
        let report = try outcome.report()
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let lines = report.items.map {
            "\($0.path): \($0.status) \($0.reason ?? "-") \($0.detail ?? "-")"
        }
        #expect(
            lines == [
                "missing: unexamined unreadable No such file or directory",
                "file/below: unexamined unreadable Not a directory",
                "dangling: unexamined unreadable No such file or directory",
                "self: unexamined unreadable Too many levels of symbolic links",
                "pipe: unexamined unsupported is a named pipe, not a file",
                "/dev/zero: unexamined unsupported is a device, not a file",
                "loop/deep/file: examined - -",
                "loop/deep/up: unexamined unsupported is a symbolic link to a folder that holds it",
                ": unexamined unreadable No such file or directory", "file: examined - -",
            ])
        #expect(report.summary.coverage == ["examined": 2, "partial": 0, "unexamined": 8])
        #expect(report.summary.verdicts["undetermined"] == 8)
    }

    @Test("A name that is not UTF-8 is scanned, walked to or given")
    func nameOfBytes() throws {
        try folder.makeFolder("share")
        let outcome = try Program.runShell(
            #"""
            name=$(printf 'share/caf\351 \377.txt')
            printf 'SSN: 536-22-8145' >"$name"
            "$PROGRAM" scan "$name" --entities US_SSN && exit 9
            "$PROGRAM" scan share --entities US_SSN
            """#, in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let items = outcome.text.split(separator: "\n").filter { $0.hasPrefix(#"{"kind":"item""#) }
        #expect(items.count == 2)
        for item in items {
            #expect(item.contains(#""path":"share/caf\\xE9 \\xFF.txt""#))
            #expect(item.contains("\"status\":\"examined\""))
        }
    }

    @Test("A name with a line break or quotes is one line of the report")
    func nameOfControls() throws {
        let name = "a\nb\"c\\d\u{1B}[2J.txt"
        try folder.write(TestText.finding, to: "share/" + name)
        let report = try Program.run(["scan", folder.path("share")]).report()
        #expect(report.items.map(\.path) == [folder.path("share/" + name)])
        #expect(!report.lines.joined().contains("\u{1B}"))
    }

    @Test("A file whose name begins with a dash is scanned when it is given behind two")
    func dashes() throws {
        try folder.write(TestText.finding, to: "--jobs")
        let outcome = try Program.run(["scan", "--", "--jobs"], in: folder)
        #expect(outcome.status == 1)
        #expect(try outcome.report().items.map(\.path) == ["--jobs"])
    }

    @Test("Standard input that is closed cannot be read")
    func closedInput() throws {
        let outcome = try Program.runShell(#""$PROGRAM" scan - <&-"#, in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.errors == "")
        let items = try outcome.report().items
        #expect(items.map(\.path) == ["-"])
        #expect(items.map(\.status) == ["unexamined"])
        #expect(items.map(\.reason) == ["unreadable"])
        let filter = try Program.runShell(#""$PROGRAM" detect <&-"#, in: folder)
        #expect(filter.status == 3)
        #expect(filter.errors == "safeharbor: cannot read standard input: Bad file descriptor\n")
    }

    @Test("Standard output that is closed cannot be written, and no file takes its place")
    func closedOutput() throws {
        try folder.write(TestText.finding, to: "a.txt")
        let outcome = try Program.runShell(
            #""$PROGRAM" scan a.txt --store store >&-"#, in: folder)
        #expect(outcome.status == 3)
        #expect(
            outcome.errors
                == "safeharbor: cannot write standard output: Bad file descriptor\n")
    }
}
