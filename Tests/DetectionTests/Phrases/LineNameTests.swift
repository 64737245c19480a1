import FindingModel
import Testing

@testable import Detection

@Suite("Names that are a line of their own")
struct LineNameTests {
    @Test(
        "A name alone is one, also where the text begins or ends, and behind an indent",
        arguments: [
            "Melissa", "Melissa\n", "\nMelissa\n", "Regards,\n\n    Melissa\n", "\tMelissa",
        ])
    func alone(_ text: String) throws {
        let found = try Shipped.detectors.get().scanned(text).findings.filter {
            $0.entity == .personName && $0.level >= .medium
        }
        #expect(found.map(\.place.bytes.count) == [7])
    }

    @Test(
        "Other words, and a name that a line goes on behind, are none",
        arguments: ["Grace", "Summary\n", "    Overview\n", "Melissa blue\n", "Paris\n", "melissa"])
    func none(_ text: String) throws {
        let found = try Shipped.detectors.get().scanned(text).findings.filter {
            $0.entity == .personName && $0.level >= .medium
        }
        #expect(found.isEmpty)
    }
}
