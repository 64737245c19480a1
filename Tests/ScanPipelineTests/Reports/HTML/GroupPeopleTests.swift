import FindingModel
import Testing

@testable import ScanPipeline

@Suite("People in the groups of the HTML report")
struct GroupPeopleTests {
    private func finding(_ path: String, _ number: UInt64) -> LocatedFinding {
        // Why mixed, as SplitMix64 does: fingerprints look like random numbers.
        var mixed = number &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        let digits = String(mixed ^ (mixed >> 31), radix: 16)
        let hex = String(repeating: "0", count: 16 - digits.count) + digits
        return MadeUpReport.finding(path, entity: .usSSN, fingerprint: Fingerprint(hex: hex))
    }

    @Test("Every person of a large file counts for its folder, and a known one once")
    func folder() {
        var figures = HTMLFigures()
        for number in 1...12_000 { figures.add(finding("share/large.csv", UInt64(number))) }
        figures.finish()
        for number in 1...5 { figures.add(finding("other/a.txt", UInt64(number))) }
        for number in 1...7 { figures.add(finding("other/b.txt", UInt64(number))) }
        figures.finish()
        let large = figures.folders["share"]?.people ?? 0
        #expect(abs(large - 12_000) < 12_000 / 20)
        #expect(figures.folders["other"]?.people == 7)
    }
}
