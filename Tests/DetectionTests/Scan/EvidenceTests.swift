import FindingModel
import Foundation
import Scoring
import Testing

@testable import Detection

@Suite("Evidence")
struct EvidenceTests {
    @Test("The weights of a finding's evidence add up to its log-odds")
    func sums() throws {
        let detectors = try Shipped.detectors.get()
        var findings = 0
        for sample in Shipped.samples {
            for finding in detectors.scanned(sample).findings {
                let sum = finding.evidence.reduce(0) { $0 + $1.weight }
                #expect(abs(sum - finding.confidence.logOdds) < 1e-9 * max(1, exp(sum - 5)))
                #expect(finding.confidence.level == finding.level)
                findings += 1
            }
        }
        #expect(findings > 500)
    }

    @Test("Evidence is told strongest first, and the shape is always part of it")
    func order() throws {
        let detectors = try Shipped.detectors.get()
        for sample in Shipped.samples {
            for finding in detectors.scanned(sample).findings {
                let weights = finding.evidence.map { abs($0.weight) }
                #expect(weights == weights.sorted(by: >))
                #expect(finding.evidence.contains { $0.kind == .pattern })
            }
        }
    }

    @Test(
        "A specimen known to everybody is never surer than low, and says why",
        arguments: ["SSN: 078-05-1120", "Social Security Number 219-09-9999", "ssn 123-45-6789"])
    func specimen(_ text: String) throws {
        let found = try Shipped.detectors.get().scanned(text).findings.filter {
            $0.entity == .usSSN
        }
        #expect(found.map(\.level) == [.low])
        #expect(found.first?.confidence == Confidence(0.70))
        let reason = found.first?.evidence.first { $0.kind == .sample }
        #expect(reason?.name == "us-ssn")
        #expect((reason?.weight ?? 0) < -4)
    }

    @Test("A number like it that nobody knows is high")
    func noSpecimen() throws {
        let found = try Shipped.detectors.get().scanned("SSN: 078-05-1121").findings
        #expect(found.map(\.entity) == [.usSSN])
        #expect(found.map(\.level) == [.high])
    }

    @Test("A cap takes away what is beyond it, whatever is added before and after")
    func cap() {
        var tally = EvidenceTally()
        for step in 0..<2 {
            tally.add(.pattern, weight: 3)
            if step == 0 { tally.cap(at: 0.70) }
        }
        #expect(tally.confidence == Confidence(0.70))
        let total = tally.evidence { _ in "" }.reduce(0) { $0 + $1.weight }
        #expect(abs(total - tally.confidence.logOdds) < 1e-9)
    }

    @Test("A cap takes nothing away from a confidence below it")
    func capAbove() {
        var tally = EvidenceTally()
        tally.add(.pattern, weight: 0.5)
        tally.cap(at: 0.70)
        #expect(tally.confidence == Confidence(logOdds: 0.5))
        let evidence = tally.evidence { $0.kind.rawValue }
        #expect(evidence.last == Evidence(kind: .sample, name: "sample", weight: 0))
    }

    @Test("A mark keeps the number of its term and its distance")
    func marks() {
        var tally = EvidenceTally()
        tally.add(.label, term: 70_000, distance: 3, weight: 5)
        tally.add(.pattern, weight: 1)
        var told: [Int?] = []
        let evidence = tally.evidence { mark in
            told.append(mark.term)
            return mark.kind.rawValue
        }
        #expect(told == [70_000, nil])
        #expect(
            evidence == [
                Evidence(kind: .label, name: "label", distance: 3, weight: 5),
                Evidence(kind: .pattern, name: "pattern", weight: 1),
            ])
    }
}
