import ContentExtraction
import FindingModel
import Testing

@Suite("Reading X12 is bounded and does not depend on cuts")
struct X12RobustnessTests {
    private func read(_ text: [UInt8], nextLength: () -> Int = { .max }) -> SegmentReading.Result {
        SegmentReading.read(text, by: X12Reader.self, nextLength: nextLength)
    }

    @Test("any way of cutting a text gives the same fields")
    func cuts() {
        let other = X12Sample.with(
            X12Sample.group + X12Sample.trailer, element: "|", component: "^", end: "!\r\n")
        let binary = "BIN*90000*" + String(repeating: "QUJD", count: 22_500) + "~"
        let text = Array(
            (X12Sample.header() + X12Sample.group + binary + X12Sample.trailer + other).utf8)
        let whole = read(text)
        #expect(whole.fields.count > 80 && !whole.isBroken)
        #expect(SegmentReading.isOrderly(whole, in: text))
        #expect(read(text) { 1 } == whole)
        var random = SegmentRandom(seed: 15)
        for _ in 0..<50 {
            #expect(read(text) { Int.random(in: 1...3_000, using: &random) } == whole)
        }
    }

    @Test("an interchange that is damaged anywhere is read as far as it goes, whatever the cuts")
    func damage() {
        let sample = Array(X12Sample.interchange.utf8)
        var random = SegmentRandom(seed: 16)
        for _ in 0..<400 {
            var text = Array(sample.prefix(Int.random(in: 0...sample.count, using: &random)))
            for _ in 0..<Int.random(in: 0...12, using: &random) where !text.isEmpty {
                text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            let whole = read(text)
            #expect(SegmentReading.isOrderly(whole, in: text))
            #expect(read(text) { Int.random(in: 1...40, using: &random) } == whole)
        }
    }

    @Test("random bytes are no X12 and do no harm")
    func randomBytes() {
        var random = SegmentRandom(seed: 17)
        for _ in 0..<200 {
            let length = Int.random(in: 0...3_000, using: &random)
            let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(!X12Reader.recognises(text))
            let started = Array(X12Sample.header().utf8) + text
            let whole = read(started)
            #expect(SegmentReading.isOrderly(whole, in: started))
            #expect(read(started) { 13 } == whole)
        }
    }

    @Test("a segment without end breaks the structure after what was read before")
    func endless() {
        let text = Array(
            (X12Sample.header() + X12Sample.group + "REF*" + String(repeating: "A*", count: 200_000)
                + "~REF*EA*7001~").utf8)
        let result = read(text)
        #expect(result.isBroken)
        #expect(result.fields.count == read(Array((X12Sample.interchange).utf8)).fields.count - 1)
        #expect(read(text) { 100_000 } == result)
    }

    @Test("segments that end otherwise than the header says break the structure")
    func wrongEnd() {
        let text = X12Sample.header() + X12Sample.group.replacing("~", with: "\n")
        #expect(read(Array(text.utf8)).isBroken)
    }

    @Test(
        "a header that cannot be one breaks the structure",
        arguments: ["ISA*00*short~", "ISA*" + String(repeating: "x", count: 400)])
    func impossibleHeader(text: String) {
        #expect(!X12Reader.recognises(Array(text.utf8)))
        #expect(read(Array((X12Sample.interchange + text).utf8)).isBroken)
    }

    @Test("an interchange without its trailer is read and counts as broken")
    func truncated() {
        let text = Array((X12Sample.header() + X12Sample.group).utf8)
        let result = read(text)
        #expect(result.isBroken && result.fields.count > 40)
        #expect(!read(Array(X12Sample.interchange.utf8)).isBroken)
        #expect(!read(Array(X12Sample.group.utf8)).isBroken)
    }

    @Test("blanks, a byte order mark and line breaks around segments do no harm")
    func blanks() {
        let text = "\u{FEFF}\n" + X12Sample.interchange.replacing("~", with: "~ \r\n") + "\u{1A}\n"
        #expect(X12Reader.recognises(Array(text.utf8)))
        #expect(SegmentReading.entities(text, by: X12Reader.self) == X12Sample.entities)
        #expect(!read(Array(text.utf8)).isBroken)
    }

    @Test(
        "prose, tables and other formats are no X12",
        arguments: [
            "ISA is a header", "ST. MARY'S HOSPITAL\nDR. POLK", "GS*", "ST*837", "", "ISA*",
            "MSH|^~\\&|A|B", "GST,VAT\n1,2\n", "ST-100-X\nAB-1",
        ])
    func others(text: String) {
        #expect(!X12Reader.recognises(Array(text.utf8)))
    }
}
