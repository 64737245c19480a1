import ContentExtraction
import FindingModel
import Testing

@Suite("Reading HL7 v2 is bounded and does not depend on cuts")
struct HL7RobustnessTests {
    private func read(_ text: [UInt8], nextLength: () -> Int = { .max }) -> SegmentReading.Result {
        SegmentReading.read(text, by: HL7Reader.self, nextLength: nextLength)
    }

    @Test("any way of cutting a text gives the same fields")
    func cuts() {
        let longText = "OBX|2|TX|18842-5^Note^LN||" + String(repeating: "a word ", count: 20_000)
        let text = Array(
            "\u{0B}\(HL7Sample.admission)\u{1C}\r\(longText)\r\n\(HL7Sample.admission)".utf8)
        let whole = read(text)
        #expect(whole.fields.count > 80 && !whole.isBroken)
        #expect(SegmentReading.isOrderly(whole, in: text))
        #expect(read(text) { 1 } == whole)
        var random = SegmentRandom(seed: 5)
        for _ in 0..<50 {
            #expect(read(text) { Int.random(in: 1...3_000, using: &random) } == whole)
        }
    }

    @Test("a message that is damaged anywhere is read as far as it goes, whatever the cuts")
    func damage() {
        let sample = Array(HL7Sample.admission.utf8)
        var random = SegmentRandom(seed: 6)
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

    @Test("random bytes are no HL7 and do no harm")
    func randomBytes() {
        var random = SegmentRandom(seed: 7)
        for _ in 0..<200 {
            let length = Int.random(in: 0...3_000, using: &random)
            let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(!HL7Reader.recognises(text))
            #expect(SegmentReading.isOrderly(read(text), in: text))
            let started = Array("MSH|^~\\&|".utf8) + text
            let whole = read(started)
            #expect(read(started) { 13 } == whole)
        }
    }

    @Test("a segment of 200,000 fields is read at its beginning and then the structure is broken")
    func manyFields() {
        let fields = "PID|1||7001^^^W^MR" + String(repeating: "|", count: 200_000)
        let text = Array((HL7Sample.header + "\r" + fields + "\rPID|1||7002\r").utf8)
        let result = read(text)
        #expect(result.isBroken)
        #expect(result.fields.last?.path == "PID-3")
        #expect(read(text) { 100_000 } == result)
    }

    @Test("a document inside an observation may be longer than any segment that is looked at")
    func longDocument() {
        let document = "OBX|1|ED|11502-2^Report^LN||" + String(repeating: "QUJD", count: 40_000)
        let text = Array((HL7Sample.header + "\r" + document + "\rPID|1||7002\r").utf8)
        let result = read(text)
        #expect(!result.isBroken)
        #expect(result.fields.suffix(2).map(\.path) == ["OBX-3.1", "PID-3"])
    }

    @Test(
        "a header that cannot be one breaks the structure",
        arguments: ["MSH|||A|B\rPID|1||7\r", "MSH||^~\\&A\r", "MSH| ^~\r", "MSH|AB12|\r"])
    func impossibleHeader(text: String) {
        #expect(!HL7Reader.recognises(Array(text.utf8)))
        let result = read(Array((HL7Sample.admission + text).utf8))
        #expect(result.isBroken)
    }

    @Test("segments with other delimiters than the header says break the structure")
    func wrongDelimiters() {
        let text = HL7Sample.header + "\rPID*1**7001\rPV1*1*I\r"
        #expect(read(Array(text.utf8)).isBroken)
    }

    @Test("text without a segment for long breaks the structure, some lines do not")
    func strayText() {
        let lines = String(repeating: "a line of a report\r", count: 200)
        let some = HL7Sample.admission + lines + HL7Sample.admission
        #expect(!read(Array(some.utf8)).isBroken)
        let long = HL7Sample.admission + String(repeating: lines, count: 20)
        #expect(read(Array(long.utf8)).isBroken)
    }

    @Test("half a message is read: without its header, or without its end")
    func halves() {
        let tail = "PID|1||7001^^^W^MR||ORR^LENA\rPV1|1|I\r"
        #expect(HL7Reader.recognises(Array(tail.utf8)))
        #expect(
            SegmentReading.entities(tail, by: HL7Reader.self) == [
                "PID-3 MRN 7001", "PID-5 PERSON_NAME ORR^LENA",
            ])
        #expect(
            SegmentReading.entities(HL7Sample.header + "\rPID|1||7001^^^W^M", by: HL7Reader.self)
                == ["PID-3 MRN 7001"])
    }

    @Test(
        "prose, tables and other formats are no HL7",
        arguments: [
            "MSH is short for a header", "PID|name|value", "a|b|c\n1|2|3\n", "", "MSH", "MSH|",
        ])
    func others(text: String) {
        #expect(!HL7Reader.recognises(Array(text.utf8)))
    }
}
