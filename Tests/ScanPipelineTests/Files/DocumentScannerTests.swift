import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("Scanning one document")
struct DocumentScannerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Scans a file; tells its findings and the item.
    private func scan(
        _ name: String, _ change: (inout ScanSettings) -> Void = { _ in }
    ) throws -> (findings: [LocatedFinding], item: ItemReport) {
        var settings = ScanSettings()
        change(&settings)
        var scanner = DocumentScanner(SmallDetectors.set, settings)
        var events = FoundList()
        let reader = try FileReader(folder.scanPath(name))
        let item = scanner.scan(reader, as: ItemPlace(path: name), &events)
        return (events.findings, item)
    }

    @Test(
        "Offsets are those of the file in every encoding, with and without a mark",
        arguments: EncodedText.all)
    func offsets(_ encoded: EncodedText) throws {
        let bytes = encoded.bytes("Zoë – SSN 536-22-8145\nnext: 😀 SSN 536-22-8146.")
        try folder.write(bytes, to: "note")
        let (findings, item) = try scan("note")
        let values = findings.map { Array(bytes[$0.finding.place.sourceBytes]) }
        #expect(values == ["536-22-8145", "536-22-8146"].map(encoded.plain))
        #expect(findings.map(\.finding.place.line) == [1, 2])
        #expect(item.coverage == .examined)
        #expect(item.examinedBytes == bytes.count)
        #expect(item.bytes == bytes.count)
    }

    @Test(
        "A value that is asked for is shown as text in every encoding",
        arguments: EncodedText.all)
    func values(_ encoded: EncodedText) throws {
        try folder.write(encoded.bytes("é SSN 536-22-8145"), to: "note")
        #expect(try scan("note") { $0.showsValues = true }.findings.map(\.value) == ["536-22-8145"])
        #expect(try scan("note").findings.map(\.value) == [nil])
    }

    @Test("A value is found wherever a chunk ends", arguments: [0, 1, 5, 10, 11, 64])
    func cuts(_ shift: Int) throws {
        let before = String(repeating: "word ", count: (256 * 1_024 - shift) / 5 + 1)
        let text = before.prefix(256 * 1_024 - shift - 4) + "SSN 536-22-8145 and more"
        try folder.write(String(text), to: "note")
        let findings = try scan("note").findings
        let place = text.utf8.count - "536-22-8145 and more".utf8.count
        #expect(findings.map(\.finding.place.sourceBytes) == [place..<place + 11])
    }

    @Test("An empty file was examined, and there is nothing in it")
    func empty() throws {
        try folder.write("", to: "empty")
        let (findings, item) = try scan("empty")
        #expect(findings == [])
        #expect(item.coverage == .examined)
        #expect(item.verdict == .clear)
        #expect(item.mediaType == "application/x-empty")
        #expect(
            item.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("Binary content is not examined, but digested")
    func binary() throws {
        let bytes =
            Array("%PDF-1.7 SSN 536-22-8145".utf8)
            + [UInt8](repeating: 7, count: 300_000)
        try folder.write(bytes, to: "scan.txt")
        let (findings, item) = try scan("scan.txt")
        #expect(findings == [])
        #expect(item.coverage == .unexamined(.unsupported))
        #expect(item.verdict == .undetermined)
        #expect(item.bytes == bytes.count)
        #expect(item.examinedBytes == 0)
        #expect(item.mediaType == "application/pdf")
        #expect(item.sha256?.count == 64)
    }

    @Test("UTF-16 that ends within a character was examined in part")
    func halfCharacter() throws {
        let encoded = EncodedText.utf16LittleEndian
        try folder.write(encoded.bytes("SSN 536-22-8145 x") + [0x41], to: "note")
        let (findings, item) = try scan("note")
        #expect(findings.count == 1)
        #expect(item.coverage == .partial(.encoding))
    }

    @Test("Invalid UTF-8 is scanned as it is")
    func invalid() throws {
        let bytes =
            Array("ok ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 70_000)
            + [0xFF, 0xFE, 0x80, 0xC3] + Array(" SSN 536-22-8145".utf8) + [0xE2, 0x82]
        try folder.write(bytes, to: "note")
        let (findings, item) = try scan("note")
        #expect(findings.map(\.finding.place.sourceBytes) == [70_012..<70_023])
        #expect(item.coverage == .examined)
    }

    @Test("A file in hand is finished when the scan is cancelled")
    func cancelled() throws {
        try folder.write(
            String(repeating: "word ", count: 100_000) + "SSN 536-22-8145", to: "note")
        let (findings, item) = try scan("note") { $0.isCancelled = { true } }
        #expect(findings.count == 1)
        #expect(item.coverage == .examined)
    }

    @Test("A stream is left where it is when the scan is cancelled")
    func cancelledStream() throws {
        let pipe = Pipe()
        var settings = ScanSettings()
        settings.isCancelled = { true }
        var scanner = DocumentScanner(SmallDetectors.set, settings)
        var events = FoundList()
        let reader = FileReader(borrowing: pipe.fileHandleForReading.fileDescriptor)
        let item = scanner.scan(reader, as: ItemPlace(path: "-"), &events)
        #expect(item.coverage == .unexamined(.timeLimit))
        #expect(item.sha256 == nil)
    }

    @Test("A scanner keeps nothing of one document for the next")
    func reuse() throws {
        try folder.write("SSN", to: "first")
        try folder.write(" 536-22-8145", to: "second")
        var scanner = DocumentScanner(SmallDetectors.set, ScanSettings())
        var events = FoundList()
        for name in ["first", "second"] {
            let reader = try FileReader(folder.scanPath(name))
            _ = scanner.scan(reader, as: ItemPlace(path: name), &events)
        }
        #expect(events.findings.map(\.finding.place.sourceBytes) == [1..<12])
        #expect(events.findings.first?.finding.evidence.map(\.kind) == [.pattern])
    }
}

/// Keeps what is found.
private struct FoundList: DocumentEventSink {
    var findings: [LocatedFinding] = []
    let isWanted = true

    mutating func receive(_ finding: LocatedFinding) {
        findings.append(finding)
    }

    mutating func receive(_ item: ItemReport) {}
}
