import FindingModel

@testable import ScanPipeline

/// Findings and items that no scan made.
enum MadeUpReport {
    static func finding(
        _ path: String = "a.txt", entity: EntityType = .usSSN, field: String? = nil,
        fingerprint: Fingerprint? = nil, value: String? = nil, evidence: [Evidence] = evidence,
        location: String = "", countsExtractedText: Bool = false
    ) -> LocatedFinding {
        LocatedFinding(
            item: ItemPlace(path: path),
            finding: Finding(
                entity: entity,
                place: TextPlace(
                    bytes: 5..<16, sourceBytes: 10..<32, codePoints: 4..<15, line: 2, column: 3),
                confidence: Confidence(0.99815), level: .high, evidence: evidence, rule: "us-ssn",
                rulePack: "small@1.2.3", masked: "###-##-####", fingerprint: fingerprint,
                field: field),
            location: location, countsExtractedText: countsExtractedText, value: value)
    }

    static let evidence = [
        Evidence(kind: .label, name: "ssn", distance: 2, weight: 5),
        Evidence(kind: .pattern, name: "dashed", weight: 1.2656),
        Evidence(kind: .context, name: "order", distance: 40, weight: -2.2),
    ]

    static func item(
        _ path: String = "a.txt", _ coverage: Coverage = .examined, detail: String? = nil,
        verdict: Verdict = .identifiers
    ) -> ItemReport {
        ItemReport(
            place: ItemPlace(path: path), coverage: coverage, detail: detail, bytes: 40,
            examinedBytes: coverage.status == .unexamined ? 0 : 40, mediaType: "text/plain",
            verdict: verdict, sha256: "00ff")
    }

    static func summary(
        _ findings: [LocatedFinding], _ items: [ItemReport]
    ) -> ScanSummary {
        var summary = ScanSummary()
        for finding in findings { summary.count(finding.finding) }
        for item in items { summary.count(item) }
        summary.seconds = 1.5
        summary.engine = "safeharbor 9.9.9"
        summary.rulePacks = ["small@1.2.3"]
        return summary
    }

    /// What a report writes.
    static func text(
        _ findings: [LocatedFinding], _ items: [ItemReport], _ folder: TemporaryFolder,
        change: (inout ScanSummary) -> Void = { _ in },
        _ make: (ReportOutput) -> any ReportSink
    ) throws -> String {
        var sink = make(try ReportOutput(file: folder.path("report")))
        for item in items {
            for finding in findings where finding.item == item.place { try sink.receive(finding) }
            try sink.receive(item)
        }
        var summary = summary(findings, items)
        change(&summary)
        try sink.finish(summary)
        return try folder.content(of: "report")
    }
}
