import FindingModel
import Testing

@testable import Detection

@Suite("What a scan keeps")
struct ScanOptionsTests {
    private static let text = Array(
        "SSN: 219-12-3456, 219-12-3457 or 219 12 3456\nMRN: 00482913".utf8)

    @Test("Findings below the least level are left out")
    func leastLevel() throws {
        let detectors = try Shipped.detectors.get()
        let all = detectors.scanned(Self.text).findings
        for level in ConfidenceLevel.allCases {
            let kept = detectors.scanned(Self.text, options: ScanOptions(leastLevel: level))
            #expect(kept.findings == all.filter { $0.level >= level })
        }
    }

    @Test("Entities that are not asked for are left out, and still win over others")
    func entities() throws {
        let detectors = try Shipped.detectors.get()
        let all = detectors.scanned(Self.text).findings
        let kept = detectors.scanned(Self.text, options: ScanOptions(entities: [.mrn]))
        #expect(kept.findings == all.filter { $0.entity == .mrn })
        #expect(kept.findings.count == 1)
    }

    @Test("Fingerprints are the same for the same value in another spelling, with one key")
    func fingerprints() throws {
        let detectors = try Shipped.detectors.get()
        let key = FingerprintKey.random()
        let options = ScanOptions(entities: [.usSSN], fingerprintKey: key)
        let found = detectors.scanned(Self.text, options: options).findings.map(\.fingerprint)
        try #require(found.count == 3)
        #expect(found.allSatisfy { $0?.hex.count == 64 })
        #expect(found[0] == found[2])
        #expect(found[0] != found[1])
        let other = ScanOptions(entities: [.usSSN], fingerprintKey: .random())
        #expect(detectors.scanned(Self.text, options: other).findings[0].fingerprint != found[0])
        #expect("\(key)" == "<REDACTED>")
        #expect(detectors.scanned(Self.text).findings.allSatisfy { $0.fingerprint == nil })
    }

    @Test("A finding shows the shape of its value and nothing of the value")
    func masked() throws {
        let found = try Shipped.detectors.get().scanned(Self.text).findings
        #expect(found.first?.masked == "###-##-####")
        #expect(found.allSatisfy { $0.masked.allSatisfy { !$0.isNumber && !$0.isLetter } })
    }
}
