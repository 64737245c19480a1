import Foundation
import Testing

@Suite("Text in pictures")
struct PictureTests {
    private func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("FormatReadersTests/Fixtures")
            .appendingPathComponent(name).path
    }

    private func scan(_ name: String, _ more: [String] = []) throws -> Report {
        try Program.run(["scan", fixture(name), "--entities", "US_SSN,MRN"] + more).report()
    }

    @Test(
        "A picture of text is examined, whatever its format and whichever way is up",
        arguments: [
            "picture.png", "picture.jpg", "picture.gif", "picture.bmp", "turned.jpg",
            "sideways.png", "animated.gif",
        ])
    func formats(_ name: String) throws {
        let report = try scan(name)
        #expect(report.findings.map(\.entity) == ["US_SSN", "MRN"])
        #expect(report.findings.map(\.part) == ["picture", "picture"])
        #expect(report.items.map(\.status) == ["examined"])
        #expect(report.items.map(\.verdict) == ["phi"])
    }

    @Test("Each page of a fax has its place")
    func fax() throws {
        let report = try scan("fax.tif")
        #expect(report.findings.map(\.part) == ["picture", "picture", "picture page 2"])
    }

    @Test("Scanned pages are members, as fax, JPEG or samples, and count for the document")
    func pages() throws {
        let report = try scan("scanned.pdf")
        #expect(
            report.findings.map { "\($0.entity) \($0.part)" } == [
                "US_SSN page 1/image 1.tif!picture", "MRN page 1/image 1.tif!picture",
                "US_SSN page 2/image 1.tif!picture", "US_SSN page 3/image 1.tif!picture",
                "US_SSN page 4/image 1.jpg!picture",
            ])
        #expect(report.items.last?.status == "examined")
        #expect(report.items.last?.verdict == "phi")
    }

    @Test("A picture within a document is looked at")
    func within() throws {
        let report = try scan("pictured.docx")
        #expect(
            Set(report.findings.map(\.part)) == ["word/media/image1.png!picture"])
        #expect(report.findings.count == 2)
    }

    @Test("Pictures are not examined when text in them is not looked for, which each item says")
    func off() throws {
        let report = try scan("scanned.pdf", ["--ocr", "off"])
        #expect(report.findings.isEmpty)
        #expect(Set(report.items.compactMap(\.reason)) == ["ocr-off"])
        #expect(report.items.last?.verdict == "undetermined")
    }

    @Test("A picture that is damaged says so")
    func damaged() throws {
        let folder = try TestFolder()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture("picture.png")))
        let path = try folder.write([UInt8](bytes.prefix(200)), to: "a.png")
        let report = try Program.run(["scan", path]).report()
        #expect(report.items.map(\.reason) == ["damaged"])
    }
}
