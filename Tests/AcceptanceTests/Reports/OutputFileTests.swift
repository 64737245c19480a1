import Foundation
import Testing

@Suite("Reports that are written to files")
struct OutputFileTests {
    @Test("The report is in the file, and nothing is beside it or on standard output")
    func complete() throws {
        let folder = try TestFolder()
        try folder.write(TestText.finding, to: "in/a.txt")
        try folder.write("older", to: "out/report.jsonl")
        let outcome = try Program.run([
            "scan", folder.path("in"), "--output", folder.path("out/report.jsonl"),
        ])
        #expect(outcome.status == 1)
        #expect(outcome.text == "" && outcome.errors == "")
        #expect(try folder.names(in: "out") == ["report.jsonl"])
        #expect(try Report(folder.content(of: "out/report.jsonl")).findings.count == 1)
    }

    @Test("An empty name is refused before anything is scanned")
    func unnamed() throws {
        let folder = try TestFolder()
        try folder.write(TestText.finding, to: "a.txt")
        let outcome = try Program.run(["scan", "a.txt", "--output", ""], in: folder)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors
                == "safeharbor: the name of the output file is empty; nothing was scanned\n")
    }

    @Test("What cannot be written to is said before anything is scanned")
    func impossible() throws {
        let folder = try TestFolder()
        try folder.write(TestText.finding, to: "a.txt")
        for target in ["missing/report", "a.txt/report", "."] {
            let outcome = try Program.run(["scan", "a.txt", "--output", target], in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.text == "")
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.hasPrefix("safeharbor: cannot write \(target): "))
        }
        #expect(try folder.names() == ["a.txt"])
    }

    @Test(
        "A full disk is said in a line; nothing is left behind, an older report stays",
        .enabled(if: SmallDisk.isPossible, "mounting a small disk takes root"))
    func fullDisk() throws {
        let folder = try TestFolder()
        let line = "SSN: \(TestText.ssn)\n"
        try folder.write(String(repeating: line, count: 400), to: "a.txt")
        let disk = try SmallDisk(in: folder)
        try folder.write("older", to: "disk/report")
        let outcome = try Program.run(
            ["scan", "a.txt", "--output", "disk/report"], in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.errors == "safeharbor: cannot write disk/report: No space left on device\n")
        #expect(try folder.names(in: "disk") == ["report"])
        #expect(try folder.content(of: "disk/report") == Data("older".utf8))
        withExtendedLifetime(disk) {}
    }

    @Test(
        "What is kept for the end of a report needs no /tmp; without any folder the scan stops",
        .enabled(if: SmallDisk.isPossible, "mounting over folders takes root"),
        arguments: [("/tmp", true), ("/tmp /var/tmp", false)])
    func noFolders(_ unwritable: String, _ isWritten: Bool) throws {
        let folder = try TestFolder()
        // Why so long: a few thousand of them are more than stays in memory.
        let outcome = try Program.runShell(
            """
            mkdir share
            seq 10000 | sed "s|^|share/$(printf 'x%.0s' {1..240})|" | xargs mkfifo
            cat >hidden <<'END'
            mount --bind . /mnt && cd /mnt && touch program && mount --bind "$PROGRAM" program
            for path in \(unwritable); do mount -t tmpfs -o ro tmpfs $path; done
            unset TMPDIR
            exec ./program scan share --format sarif
            END
            exec unshare -m bash hidden
            """, in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.text.hasSuffix("}]}\n") == isWritten)
        let lines = outcome.errorLines.map { $0.prefix { $0 != ";" } }
        let failure = "safeharbor: cannot keep the report until its end: there is no folder for it"
        #expect(lines == (isWritten ? [] : [failure[...]]))
    }

    @Test(
        "Standard output that is full is said in a line",
        arguments: [
            "scan a.txt", "rules list",
            #"detect <<<'{"id":"1","text":"a"}'"#,
        ])
    func fullStandardOutput(_ command: String) throws {
        let folder = try TestFolder()
        try folder.write(TestText.finding, to: "a.txt")
        let outcome = try Program.runShell(#""$PROGRAM" \#(command) >/dev/full"#, in: folder)
        #expect(outcome.status == 3)
        #expect(
            outcome.errors
                == "safeharbor: cannot write standard output: No space left on device\n")
    }

    @Test("A reader that has enough ends the scan without a word")
    func closedPipe() throws {
        let folder = try TestFolder()
        try folder.write(String(repeating: TestText.finding, count: 400), to: "a.txt")
        let outcome = try Program.runShell(
            #""$PROGRAM" scan a.txt | head -1; echo "${PIPESTATUS[0]}""#, in: folder)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(#"{"kind":"finding""#) == true)
        #expect(lines.last == "3")
        #expect(outcome.errors == "")
    }
}
