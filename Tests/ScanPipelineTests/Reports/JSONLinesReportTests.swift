import FindingModel
import Testing

@testable import ScanPipeline

@Suite("The report as JSON Lines")
struct JSONLinesReportTests {
    private func lines(_ findings: [LocatedFinding], _ items: [ItemReport]) throws -> [String] {
        let text = try MadeUpReport.text(findings, items, TemporaryFolder()) { JSONLinesReport($0) }
        #expect(text.hasSuffix("}\n"))
        return text.split(separator: "\n").map(String.init)
    }

    @Test("A finding has its keys in their order, places in bytes of the file")
    func finding() throws {
        let found = MadeUpReport.finding(
            field: "PID-3", fingerprint: Fingerprint(hex: "beef"), value: "1\"2")
        #expect(
            try lines([found], [MadeUpReport.item()]).first
                == #"{"kind":"finding","path":"a.txt","part":"","entity":"US_SSN","start":10,"end":32,"#
                + #""line":2,"column":3,"field":"PID-3","confidence":0.9982,"level":"high","#
                + ####""rule":"us-ssn","rulePack":"small@1.2.3","masked":"###-##-####","value":"1\"2","####
                + #""fingerprint":"hmac-sha256:beef","evidence":["#
                + #"{"kind":"label","term":"ssn","distance":2,"weight":5.0},"#
                + #"{"kind":"pattern","name":"dashed","weight":1.266},"#
                + #"{"kind":"context","term":"order","distance":40,"weight":-2.2}]}"#)
    }

    @Test("A finding in running text, without a fingerprint or value, has no such keys")
    func leastFinding() throws {
        let line = try lines([MadeUpReport.finding()], [MadeUpReport.item()])[0]
        for key in ["field", "fingerprint", "value"] { #expect(!line.contains("\"\(key)\":")) }
    }

    @Test("An item follows its findings, and names a reason only if there is one")
    func items() throws {
        let items = [
            MadeUpReport.item(),
            MadeUpReport.item(
                "b\n.zip", .unexamined(.encrypted), detail: "no key", verdict: .undetermined),
        ]
        #expect(
            try lines([MadeUpReport.finding()], items)[1...2] == [
                #"{"kind":"item","path":"a.txt","part":"","status":"examined","bytes":40,"#
                    + #""examinedBytes":40,"mediaType":"text/plain","verdict":"identifiers","sha256":"00ff"}"#,
                #"{"kind":"item","path":"b\n.zip","part":"","status":"unexamined","reason":"encrypted","#
                    + #""detail":"no key","bytes":40,"examinedBytes":0,"mediaType":"text/plain","#
                    + #""verdict":"undetermined","sha256":"00ff"}"#,
            ])
    }

    @Test("The summary comes last and counts everything")
    func summary() throws {
        let items = [
            MadeUpReport.item(verdict: .phi),
            MadeUpReport.item("b", .partial(.encoding), verdict: .clear),
            MadeUpReport.item("c", .unexamined(.tooLarge), verdict: .undetermined),
        ]
        let found = [MadeUpReport.finding(), MadeUpReport.finding("b", entity: .mrn)]
        #expect(
            try lines(found, items).last
                == #"{"kind":"summary","files":3,"bytes":120,"examinedBytes":80,"#
                + #""findings":{"MRN":1,"US_SSN":1},"#
                + #""verdicts":{"clear":1,"phi":1,"undetermined":1},"#
                + #""coverage":{"examined":1,"partial":1,"unexamined":1},"#
                + #""reasons":{"encoding":1,"too-large":1},"distinctIndividuals":0,"seconds":1.5,"interrupted":false,"#
                + #""fingerprintsComparable":false,"showsValues":false,"#
                + #""engine":"safeharbor 9.9.9","rulePacks":["small@1.2.3"]}"#)
    }
}
