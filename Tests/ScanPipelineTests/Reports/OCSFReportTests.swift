import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("The report as OCSF events")
struct OCSFReportTests {
    private func events(
        _ findings: [LocatedFinding], _ items: [ItemReport]
    ) throws -> [[String: Any]] {
        let text = try MadeUpReport.text(findings, items, TemporaryFolder()) { OCSFReport($0) }
        return try text.split(separator: "\n").map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("An event has every attribute that class 2006 requires")
    func required() throws {
        let event = try #require(
            try events([MadeUpReport.finding()], [MadeUpReport.item(verdict: .phi)]).first)
        for key in [
            "activity_id", "category_uid", "class_uid", "finding_info", "metadata", "severity_id",
            "time", "type_uid",
        ] { #expect(event[key] != nil, "\(key)") }
        #expect(event["class_uid"] as? Int == 2_006)
        #expect(event["type_uid"] as? Int == 200_601)
        let data = try #require(event["data_security"] as? [String: Any])
        #expect(data["status_id"] as? Int == 1)
        #expect(data["confidentiality_id"] as? Int == 6)
        let details = try #require((data["discovery_details"] as? [[String: Any]])?.first)
        #expect(details["type"] as? String == "US_SSN")
        #expect(details["count"] as? Int == 1)
        #expect(details["value"] == nil)
    }

    @Test("Items that are clear have no event; those not examined have one that says why")
    func coverage() throws {
        let events = try events(
            [],
            [
                MadeUpReport.item(verdict: .clear),
                MadeUpReport.item("b", .partial(.encoding), verdict: .undetermined),
                MadeUpReport.item("c", .unexamined(.encrypted), verdict: .undetermined),
            ])
        let data = events.compactMap { $0["data_security"] as? [String: Any] }
        #expect(data.compactMap { $0["status_id"] as? Int } == [2, 3])
        #expect(
            data.compactMap { ($0["status_details"] as? [String])?.first }
                == ["encoding", "encrypted"])
    }
}
