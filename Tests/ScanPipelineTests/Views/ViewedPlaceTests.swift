import Detection
import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

private struct PlacedFindings: DocumentEventSink {
    let isWanted = true
    private(set) var findings: [Finding] = []

    mutating func receive(_ item: ItemReport) {}

    mutating func receive(_ finding: LocatedFinding) {
        findings.append(finding.finding)
    }
}

@Suite("Places of values that were written in another form")
struct ViewedPlaceTests {
    private func scan(_ bytes: [UInt8]) throws -> (findings: [Finding], item: ItemReport) {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "note")
        var scanner = DocumentScanner(SmallDetectors.set, ScanSettings())
        var events = PlacedFindings()
        let reader = try FileReader(folder.scanPath("note"))
        let item = scanner.scan(reader, as: ItemPlace(path: "note"), &events)
        return (events.findings, item)
    }

    @Test(
        "Offsets, lines and columns are those of the source",
        arguments: [
            "５３６-22-8145", "536\u{AD}-22-81\u{200B}45", "536&#45;22&ndash;8145", "536%2D22%2D8145",
            "536-22-\n8145", "536 - 22 - 8145", "MSA1MzYtMjItODE0NSA=",
            "20203533362d32322d383134352020", "536<b>-22-</b>8145", "536-22<wbr>-8145",
            "53<!-- x -->6-22-8145",
        ], EncodedText.all)
    func places(_ value: String, _ encoded: EncodedText) throws {
        let before = "Zoé\u{AD}\u{A0}😀 x\n&nbsp;Jo\u{A0}é SSN "
        let bytes = encoded.bytes(before + value + "\nSSN 536-22-8146.")
        // Why: a text is only a text in an encoding that has its characters.
        guard !encoded.plain("😀").isEmpty else { return }
        let (findings, item) = try scan(bytes)
        try #require(findings.count == 2)
        let found = Array(bytes[findings[0].place.sourceBytes])
        let isRun = value.hasPrefix("MSA") || value.hasPrefix("2020")
        if isRun {
            #expect(encoded.plain(value).count >= found.count)
        } else {
            #expect(found == encoded.plain(value))
            #expect(findings[0].place.column == 16)
        }
        #expect(findings[0].place.line == 2)
        #expect(Array(bytes[findings[1].place.sourceBytes]) == encoded.plain("536-22-8146"))
        #expect(findings[1].place.line == (value.contains("\n") ? 4 : 3))
        #expect(findings[1].place.column == 5)
        #expect(findings[0].masked == "###-##-####")
        #expect(findings[0].evidence.contains { $0.kind == .encoding })
        #expect(!findings[1].evidence.contains { $0.kind == .encoding })
        #expect(item.coverage == .examined)
    }

    @Test("The fields of a structure are found where its values were written in another form")
    func fields() throws {
        let text = "name,ssn\nJane&nbsp;R,536&#45;22&#45;8145\nJo,５３６-22-8146\n"
        let (findings, _) = try scan(Array(text.utf8))
        let values = findings.map {
            String(decoding: Array(text.utf8)[$0.place.sourceBytes], as: UTF8.self)
        }
        #expect(values == ["536&#45;22&#45;8145", "５３６-22-8146"])
        #expect(findings.map(\.field) == ["column:ssn", "column:ssn"])
    }

    @Test("Encodings that are nested too deep are a reason for coverage")
    func tooDeep() throws {
        var text = "SSN 536-22-8145"
        for _ in 0..<6 { text = Data(text.utf8).base64EncodedString() }
        let (_, item) = try scan(Array("x \(text) y".utf8))
        #expect(item.coverage == .partial(.tooDeep))
        #expect(item.verdict == .undetermined)
    }

    @Test("UTF-16 that was appended to a text of another encoding is read where it stands")
    func appended() throws {
        let before = String(repeating: "A plain line.\n", count: 6_000)
        let wide: [UInt8] = Array("SSN 536-22-8145, seen\r\n".utf8).flatMap { [$0, 0] as [UInt8] }
        let (findings, item) = try scan(Array(before.utf8) + wide)
        let start = before.utf8.count + 8
        #expect(findings.map(\.place.sourceBytes.lowerBound) == [start])
        #expect(item.coverage == .examined)
    }

    @Test("What is no text behind a text is a reason for coverage, padding is not")
    func binary() throws {
        let before = Array(String(repeating: "A plain line.\n", count: 6_000).utf8)
        let tail: [UInt8] = (UInt8(0)..<100).flatMap { [0, 0x80 | $0, 0x01] as [UInt8] }
        #expect(try scan(before + tail).item.coverage == .partial(.encoding))
        let padding = [UInt8](repeating: 0, count: 4_096)
        #expect(try scan(before + padding).item.coverage == .examined)
    }
}
