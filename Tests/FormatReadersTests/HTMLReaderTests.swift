import Testing

@testable import FormatReaders

@Suite("Pages of HTML")
struct HTMLReaderTests {
    private func read(_ page: String) -> ReadDocument {
        let document = ReadDocument()
        document.read(Array(page.utf8), with: HTMLReader.self)
        return document
    }

    @Test(
        "Tags and comments within a value do not break it",
        arguments: [
            "<b>219</b>-09-<i>9998</i>", "219-<span class=x>09</span>-9998", "219-09<wbr>-9998",
            "219<!-- a --><!-- b -->-09-9998",
        ])
    func inline(_ value: String) {
        #expect(read("<p>SSN: \(value)</p>").texts[""] == "SSN: 219-09-9998\n")
    }

    @Test("Comments are texts of their own, also long ones and one that does not end")
    func comments() {
        let document = read("<p>a<!-- SSN 219-09-9998 -->b</p><!--c")
        #expect(document.texts[""] == "ab\n")
        #expect(document.texts["comment"] == " SSN 219-09-9998 \nc\n")
        let long = String(repeating: "0123456789", count: 110_000)
        let other = read("<p>a<!--\(long)-->b")
        #expect(other.texts["comment"] == "\(long) ")
        #expect(other.texts[""] == "a\nb\n")
    }
}
