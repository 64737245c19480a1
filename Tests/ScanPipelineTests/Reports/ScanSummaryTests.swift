import FindingModel
import Testing

@testable import ScanPipeline

@Suite("The summary of a scan")
struct ScanSummaryTests {
    @Test("A scan of nothing is complete")
    func nothing() {
        #expect(ScanSummary().isComplete)
        #expect(ScanSummary().totalFindings == 0)
    }

    @Test(
        "A scan is complete only if every item was examined in full",
        arguments: [
            (Coverage.examined, true), (.partial(.encoding), false),
            (.unexamined(.unsupported), false),
        ])
    func complete(_ coverage: Coverage, _ expected: Bool) {
        let items = [MadeUpReport.item(), MadeUpReport.item("b", coverage)]
        #expect(MadeUpReport.summary([], items).isComplete == expected)
    }

    @Test("A scan that was interrupted is not complete")
    func interrupted() {
        var summary = MadeUpReport.summary([], [MadeUpReport.item()])
        summary.wasInterrupted = true
        #expect(!summary.isComplete)
    }

    @Test("Findings, bytes, verdicts and thread time add up")
    func sums() {
        var item = MadeUpReport.item()
        item.stages.reading = 0.25
        let found = [MadeUpReport.finding(), MadeUpReport.finding()]
        let summary = MadeUpReport.summary(
            found, [item, item, MadeUpReport.item("c", .unexamined(.damaged))])
        #expect(summary.findings == [.usSSN: 2])
        #expect(summary.totalFindings == 2)
        #expect(summary.files == 3)
        #expect(summary.bytes == 120)
        #expect(summary.examinedBytes == 80)
        #expect(summary.verdicts == [.identifiers: 3])
        #expect(summary.reasons == [.damaged: 1])
        #expect(summary.stages.reading == 0.5)
    }

    @Test("Statistics name every stage and the peak of memory")
    func statistics() {
        var summary = MadeUpReport.summary([], [MadeUpReport.item()])
        summary.seconds = 2
        let lines = summary.statistics.split(separator: "\n").map(String.init)
        #expect(lines.first == "examined 40 B in 2.00 s: 0.00 MB/s")
        for name in ["reading", "digest", "detection"] {
            #expect(lines.contains { $0.hasPrefix("  \(name): ") })
        }
        #expect(lines.last?.hasPrefix("peak memory ") == true)
        #expect(ScanSummary.peakMemory > 1_000_000)
    }

    @Test(
        "Bytes are told in three digits and a unit",
        arguments: [
            (0, "0 B"), (999, "999 B"), (1_000, "1.00 kB"), (1_834, "1.83 kB"),
            (18_340, "18.3 kB"), (183_400, "183 kB"), (999_499, "999 kB"), (999_500, "1.00 MB"),
            (4_294_967_296, "4.29 GB"),
        ])
    func byteCounts(_ bytes: Int, _ expected: String) {
        #expect(ByteCount.text(bytes) == expected)
    }
}
