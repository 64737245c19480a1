import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("The report for people")
struct HTMLReportTests {
    private func page(_ findings: [LocatedFinding], _ items: [ItemReport]) throws -> String {
        try MadeUpReport.text(findings, items, TemporaryFolder()) {
            HTMLReport($0, roots: ["/srv/share"])
        }
    }

    @Test("The page needs nothing from elsewhere, and has no scripts")
    func alone() throws {
        let page = try page([MadeUpReport.finding("s/a.txt")], [MadeUpReport.item("s/a.txt")])
        #expect(page.hasPrefix("<!doctype html>"))
        for word in ["http://", "https://", "<script", "src=", "@import", "url("] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test("The page is well-formed, whatever files are called")
    func wellFormed() throws {
        let names = [
            "s/<script>alert(1)</script>", "s/a&b\"'", "s/\u{202E}txt.exe", "s/\u{1}", "s/ü/ü",
            "plain", "/", "",
        ]
        let page = try page(
            names.map { MadeUpReport.finding($0, value: "536-22-8145") },
            names.map { MadeUpReport.item($0, .partial(.encoding), verdict: .phi) })
        #expect(!page.contains("<script"))
        #expect(!page.contains("\u{202E}") && !page.contains("\u{1}"))
        let xml = page.replacing("<!doctype html>", with: "")
            .replacing(#/<meta [^>]*>/#) { $0.output.dropLast() + "/>" }
            .replacing("<br>", with: "<br/>").replacing("<wbr>", with: "<wbr/>")
        let parser = XMLChecker(xml)
        #expect(parser.fault == nil)
    }

    @Test("The page has neither values nor their shapes")
    func noValues() throws {
        let page = try page(
            [MadeUpReport.finding("s/a.txt", value: "536-22-8145")],
            [MadeUpReport.item("s/a.txt")])
        #expect(!page.contains("536-22-8145") && !page.contains("###"))
    }

    @Test("It says what was not examined, and why")
    func coverage() throws {
        let page = try page(
            [], [MadeUpReport.item("s/x.zip", .unexamined(.encrypted), verdict: .undetermined)])
        #expect(page.contains("<b>encrypted</b>"))
        #expect(page.contains("1 file is undetermined."))
        #expect(page.contains("x.zip"))
    }

    @Test("A scan of nothing is a page too")
    func nothing() throws {
        #expect(try page([], []).contains("every file was examined in full"))
    }
}

@Suite("The layout of the picture of folders")
struct TreemapTests {
    private let area = Treemap.Rectangle(x: 0, y: 0, width: 600, height: 400)

    @Test("Areas are as asked, inside, and do not overlap", arguments: [1, 2, 7, 60])
    func areas(_ count: Int) {
        let sizes = (0..<count).map { Double(count - $0) }
        let places = Treemap.layOut(sizes, in: area)
        let scale = 240_000 / sizes.reduce(0, +)
        #expect(places.count == count)
        for (place, size) in zip(places, sizes) {
            #expect(abs(place.width * place.height - size * scale) < 0.01)
            #expect(place.x >= -0.001 && place.x + place.width <= 600.001)
            #expect(place.y >= -0.001 && place.y + place.height <= 400.001)
        }
        for one in 0..<count {
            for other in 0..<one {
                let a = places[one]
                let b = places[other]
                let width = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
                let height = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
                #expect(width < 0.001 || height < 0.001)
            }
        }
    }

    @Test("Nothing fits into nothing")
    func empty() {
        let none = Treemap.Rectangle(x: 0, y: 0, width: 0, height: 10)
        #expect(Treemap.layOut([2, 1], in: none).allSatisfy { $0.width == 0 })
        #expect(Treemap.layOut([], in: area).isEmpty)
    }
}

/// Whether tags nest and entities are known; all that a page without foreign text needs.
private struct XMLChecker {
    private(set) var fault: String?

    init(_ text: String) {
        var open: [Substring] = []
        for match in text.matches(of: #/<(/?)([a-z0-9]+)[^<>]*?(/?)>/#) {
            let name = match.output.2
            if !match.output.3.isEmpty { continue }
            if match.output.1.isEmpty {
                open.append(name)
            } else if open.popLast() != name {
                fault = "</\(name)> closes nothing"
                return
            }
        }
        if !open.isEmpty { fault = "\(open) are left open" }
        let bare = text.replacing(#/<[^<>]*>/#, with: "")
        if bare.contains("<") { fault = "a < stands alone" }
        for match in bare.matches(of: #/&[^;\s]{0,6};?/#) where !match.output.hasSuffix(";") {
            fault = "an & stands alone"
        }
    }
}
