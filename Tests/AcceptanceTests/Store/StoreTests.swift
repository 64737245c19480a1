import Foundation
import Testing

@Suite("Scans that are kept in a store")
struct StoreTests {
    private let folder: TestFolder

    init() throws {
        folder = try .withShare()
    }

    private func scan(_ options: String...) throws -> Program.Outcome {
        try Program.run(
            ["scan", "share", "--entities", "US_SSN", "--store", "store"] + options, in: folder)
    }

    @Test("Each format is rendered from the store as the scan renders it")
    func formats() throws {
        _ = try scan()
        for format in ["csv", "table"] {
            let direct = try scan("--format", format, "--since-last")
            let stored = try Program.run(
                ["report", "--store", "store", "--format", format], in: folder)
            #expect(direct.text == stored.text)
        }
        for format in ["sarif", "ocsf", "html"] {
            let stored = try Program.run(
                ["report", "--store", "store", "--format", format], in: folder)
            #expect(stored.status == 1 && stored.errors == "" && !stored.output.isEmpty)
        }
    }

    @Test(
        "A store is reported from where nothing can be written",
        .enabled(if: SmallDisk.isPossible, "mounting a small disk takes root"))
    func readOnly() throws {
        let direct = try scan("--format", "csv")
        let disk = try SmallDisk(in: folder, size: "8m")
        // Why such a name: it is part of an address.
        let name = "disk/st%re?#1"
        try folder.write(try folder.content(of: "store"), to: name)
        _ = try Program.run(
            "/bin/mount", ["-o", "remount,ro", folder.path("disk")],
            input: FileHandle.nullDevice, environment: [:], in: nil)
        let stored = try Program.run(
            ["report", "--store", name, "--format", "csv"], in: folder)
        #expect(stored.status == 1 && stored.errors == "")
        #expect(stored.text == direct.text)
        withExtendedLifetime(disk) {}
    }

    @Test("The store has no value that was found")
    func noValues() throws {
        _ = try scan()
        var bytes = Data()
        for name in try folder.names() where name.hasPrefix("store") {
            bytes += try folder.content(of: name)
        }
        #expect(bytes.range(of: Data("US_SSN".utf8)) != nil)
        #expect(bytes.range(of: Data("536-22-8".utf8)) == nil)
    }

    @Test("A store that is no store, or options that need one, are said in a line")
    func bad() throws {
        try folder.write("text, and no database at all, although it is long", to: "other")
        let outcome = try Program.run(["scan", "share", "--store", "other"], in: folder)
        #expect(outcome.status == 2 && outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("damaged or no store"))
        #expect(try Program.run(["scan", "share", "--resume"], in: folder).status == 2)
        #expect(try Program.run(["report", "--store", "none"], in: folder).status == 2)
    }

    @Test("A second scan on the same store is refused while the first goes on")
    func second() throws {
        let outcome = try Program.runShell(
            """
            mkfifo hold
            "$PROGRAM" scan - --store store <hold >/dev/null 2>&1 &
            exec 3>hold
            while [ ! -e store-wal ]; do sleep 0.05; done
            "$PROGRAM" scan share --store store; echo "status $?"
            exec 3>&-; wait
            """, in: folder)
        #expect(outcome.text == "status 2\n")
        #expect(outcome.errors.contains("is in use by another scan"))
    }

    @Test(
        "A full disk of the store is said in a line, and the scan goes on when there is room",
        .enabled(if: SmallDisk.isPossible, "mounting a small disk takes root"))
    func fullDisk() throws {
        let disk = try SmallDisk(in: folder, size: "256k")
        let arguments = ["scan", "share", "--entities", "US_SSN", "--store", "disk/store"]
        let outcome = try Program.run(arguments, in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("full"))
        _ = try Program.run(
            "/bin/mount", ["-o", "remount,size=8m", folder.path("disk")],
            input: FileHandle.nullDevice, environment: [:], in: nil)
        let resumed = try Program.run(arguments + ["--resume"], in: folder)
        #expect(resumed.status == 1 && resumed.errors == "")
        #expect(try resumed.report().findings.count == 600)
        withExtendedLifetime(disk) {}
    }
}
