import FindingModel
import Testing

@testable import ScanPipeline

@Suite("How many people have data")
struct IndividualBoundTests {
    private func finding(_ entity: EntityType, _ number: UInt64) -> Finding {
        // Why multiplied: fingerprints are spread over all numbers.
        let digits = String(number &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        let hex = String(repeating: "0", count: 16 - digits.count) + digits
        return MadeUpReport.finding(entity: entity, fingerprint: Fingerprint(hex: hex)).finding
    }

    @Test("The kind with the most different values gives the bound")
    func kinds() {
        var count = IndividualBound(capacity: 100)
        #expect(count.least == 0)
        for number in 1...9 { count.add(finding(.personName, UInt64(number))) }
        #expect(count.least == 9)
        for number in [1, 2, 2, 3, 3, 3] { count.add(finding(.usSSN, UInt64(number))) }
        for number in [1, 2] { count.add(finding(.mrn, UInt64(number))) }
        for number in 1...50 { count.add(finding(.date, UInt64(number))) }
        #expect(count.least == 3)
    }

    @Test("A bounded number is kept, and the estimate is close", arguments: [10, 2_000, 50_000])
    func estimate(_ number: Int) {
        var count = DistinctCount(capacity: 1_024)
        for _ in 0..<2 {
            for value in 1...number {
                count.add(finding(.usSSN, UInt64(value)).fingerprint ?? Fingerprint(hex: ""))
            }
        }
        let error = abs(Double(count.estimate - number)) / Double(number)
        #expect(error < (number < 1_024 ? 1e-9 : 0.1))
    }
}
