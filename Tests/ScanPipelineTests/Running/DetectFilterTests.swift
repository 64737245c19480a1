import Detection
import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("The engine as a filter")
struct DetectFilterTests {
    private func answer(_ line: String, _ options: ScanOptions = ScanOptions()) -> String {
        var filter = DetectFilter(SmallDetectors.set, options)
        return filter.answer(Array(line.utf8), line: 7)
    }

    private struct Answer: Decodable {
        struct Found: Decodable {
            let entity: String
            let start: Int
            let end: Int
        }
        let findings: [Found]
    }

    @Test("An answer has its keys in their order")
    func keys() {
        #expect(
            answer(#"{"id":"x","text":"SSN 536-22-8145"}"#)
                == #"{"id":"x","findings":[{"entity":"US_SSN","start":4,"end":15,"#
                + #""confidence":0.9983,"level":"high","rule":"us-ssn","rulePack":"small@1.2.3","#
                + ####""masked":"###-##-####","evidence":[{"kind":"label","term":"ssn","distance":1,"####
                + #""weight":5.0},{"kind":"pattern","name":"dashed","weight":1.386}]}],"#
                + #""complete":true,"verdict":"identifiers"}"#)
    }

    @Test(
        "Places are counted in code points",
        arguments: [
            "", "é", "e\u{301}", "😀", "👩\u{200D}⚕️ ", "🇺🇸", "a\r\n", "\u{FEFF}", "日本 ",
            String(repeating: "😀", count: 2_000),
        ])
    func codePoints(_ before: String) throws {
        let text = before + " 536-22-8145 " + before
        let line = JSONText.quote(text)
        let reply = answer(#"{"id":"1","text":\#(line)}"#)
        let found = try JSONDecoder().decode(Answer.self, from: Data(reply.utf8)).findings
        let start = before.unicodeScalars.count + 1
        #expect(found.map(\.start) == [start])
        #expect(found.map(\.end) == [start + 11])
    }

    @Test(
        "An id comes back as it was",
        arguments: [
            (#""a""#, #""a""#), (#""""#, #""""#), (#""\u0000\n\"""#, #""\u0000\n\"""#),
            ("17", "17"), ("0", "0"), ("1", "1"), ("-2.5", "-2.5"),
            ("12345678901234567890", "12345678901234567890"), ("5.50", "5.50"), ("-0", "-0"),
            ("12345678901234567890123", "12345678901234567890123"), (" 1E+05 ", "1E+05"),
        ])
    func ids(_ id: String, _ expected: String) {
        #expect(
            answer(#"{"id":\#(id),"text":""}"#)
                == #"{"id":\#(expected),"findings":[],"complete":true,"verdict":"clear"}"#)
    }

    @Test(
        "The id is that of the object itself, however it is written",
        arguments: [
            #"{"a":{"id":1.0},"text":"","id":7.50}"#, #"{"text":"\"id\":1.0","\u0069d" : 7.50 }"#,
            #"{"id":7.50,"id":8.0,"text":""}"#, #"{"a":"id","b":["id",{}],"id":7.50,"text":""}"#,
        ])
    func idMember(_ line: String) {
        #expect(answer(line).hasPrefix(#"{"id":7.50,"findings":[]"#))
    }

    @Test(
        "A line that is no request is answered with what is wrong with it",
        arguments: [
            ("", "the line is not a JSON object"), ("   ", "the line is not a JSON object"),
            ("nonsense", "the line is not a JSON object"),
            ("[1]", "the line is not a JSON object"), (#""text""#, "the line is not a JSON object"),
            (#"{"id":"1","text":"cut of"#, "the line is not a JSON object"),
            (#"{"id":"1"}"#, "the object has no text of type string"),
            (#"{"id":"1","text":5}"#, "the object has no text of type string"),
            (#"{"id":"1","text":null}"#, "the object has no text of type string"),
            (#"{"text":"a"}"#, "the object has no id of type string or number"),
            (#"{"id":null,"text":"a"}"#, "the object has no id of type string or number"),
            (#"{"id":true,"text":"a"}"#, "the object has no id of type string or number"),
            (#"{"id":["1"],"text":"a"}"#, "the object has no id of type string or number"),
        ])
    func badRequests(_ line: String, _ message: String) {
        #expect(
            answer(line)
                == #"{"id":null,"error":{"code":"bad-request","message":"\#(message)","line":7}}"#)
    }

    @Test(
        "Half of a surrogate pair is a character that nobody knows, and the rest is scanned",
        arguments: [
            (#"\ud800 536-22-8145"#, 2), (#"\udc00\ud83d\ude00 536-22-8145"#, 3),
            (#"\\\ud83d 536-22-8145 \ud83d"#, 3),
        ])
    func loneSurrogates(_ text: String, _ start: Int) throws {
        let reply = answer(#"{"id":"1","text":"\#(text)"}"#)
        let found = try JSONDecoder().decode(Answer.self, from: Data(reply.utf8)).findings
        #expect(found.map(\.start) == [start])
    }

    @Test("Bytes that are not UTF-8, and an abyss of brackets, are bad requests")
    func hostile() {
        var filter = DetectFilter(SmallDetectors.set, ScanOptions())
        let invalid = Array(#"{"id":"1","text":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
        let first = filter.answer(invalid, line: 1)
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
        let second = filter.answer(deep, line: 2)
        let third = filter.answer(Array(#"{"id":"1","text":""}"#.utf8), line: 3)
        #expect(first.contains("bad-request"))
        #expect(second.contains("bad-request"))
        #expect(third.contains("clear"))
    }

    @Test("Only what was asked for is answered")
    func options() {
        let line = #"{"id":"1","text":"536-22-8145"}"#
        #expect(answer(line).contains("US_SSN"))
        #expect(!answer(line, ScanOptions(leastLevel: .high)).contains("US_SSN"))
        #expect(!answer(line, ScanOptions(entities: [.mrn])).contains("US_SSN"))
    }
}
