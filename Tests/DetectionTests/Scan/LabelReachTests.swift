import FindingModel
import RulePacks
import Testing

@testable import Detection

@Suite("How far a label reaches")
struct LabelReachTests {
    private static let detectors = Result {
        try compile([
            testRule(
                "widget", #"(?<![A-Za-z0-9])\(?(?<value>\d{6})\b"#, weight: 0.1, requires: .label,
                labels: ["widget number", "wn"]),
            testRule(
                "mailed", #"\b[a-z]{1,20}@[a-z]{1,20}\.test\b"#, weight: 0.1, requires: .label,
                labels: ["reply to"]),
        ])
    }

    private func isFound(_ text: String) throws -> Bool { try isFound(Array(text.utf8)) }

    private func isFound(_ text: [UInt8]) throws -> Bool {
        let detectors = try Self.detectors.get()
        let found = detectors.scanned(text)
        #expect(detectors.scannedByReference(text) == found, "\(text)")
        #expect(found.findings.allSatisfy { $0.level == .high })
        #expect(found.findings.flatMap(\.evidence).allSatisfy { $0.kind != .context })
        return !found.findings.isEmpty
    }

    @Test(
        "Punctuation, line breaks and up to three small words may stand between",
        arguments: [
            "WN 123456", "WN:123456", "WN#\n\t123456", "wn = \"123456\"", "widget number (123456",
            "WN is 123456", "WN of the patient: 123456", "WN<td>123456", "WN – 123456", "WN…123456",
            "WidgetNumber_123456", "WN: <b>patient</b> 123456",
            "WN</dt><dd>123456", "WN</div>\n<div class=\"value\" style=\"a: b\">123456",
            "WN</label><input value=\"123456\">", "WN <td value=123456>",
            "<td id=\"wn\" class=\"x\">123456", "<td wn><b class=order>(123456",
        ])
    func reached(_ text: String) throws {
        #expect(try isFound(text))
    }

    @Test(
        "Any other word, a number, a fourth small word or another order is too much",
        arguments: [
            "WN and order 123456", "WN 5 123456", "WN of the patient is 123456", "123456 WN",
            "own 123456", "WNs 123456",
            "WN < order > 123456", "WN <order 123456", "WN order> 123456", "WN thetd 123456",
            "number 123456",
        ])
    func notReached(_ text: String) throws {
        #expect(try !isFound(text))
    }

    @Test(
        "A label reaches 40 characters and not one more, whatever they are",
        arguments: [" ", "\n", "…", "😀"])
    func distance(_ filler: String) throws {
        let gap = String(repeating: filler, count: 40)
        #expect(try isFound("WN\(gap)123456"))
        #expect(try !isFound("WN\(gap)\(filler)123456"))
        #expect(try isFound("WN\(gap.dropLast(4)) is 123456"))
        #expect(try !isFound("WN\(gap.dropLast(3)) is 123456"))
    }

    @Test("What a match begins with before its first digit is not part of the distance")
    func punctuationBefore() throws {
        let gap = String(repeating: " ", count: 40)
        #expect(try isFound("WN\(gap)(123456"))
        #expect(try !isFound("WN\(gap) (123456"))
    }

    @Test("In any disorder of tags, labels and values the reference agrees", arguments: 0..<10)
    func markup(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "WN", "<td>", "</td>", "<b class=order>", "123456", "<", ">", " ", "is", "order",
            "<td wn>", "=\"", "\"", "\n", "value", "<i wn", "<!-- x -->", "(",
            "<a title='\(String(repeating: "long ", count: 18))'>",
        ]
        var found = 0
        for _ in 0..<300 {
            let text = (0..<14).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            if try isFound(text) { found += 1 }
        }
        #expect(found > 20)
    }

    @Test("Bytes that are no characters reach 160 bytes", arguments: [0, 39, 160, 161, 250])
    func noCharacters(_ count: Int) throws {
        let gap = [UInt8](repeating: 0x80, count: count)
        let found = try isFound(Array("WN ".utf8) + gap + Array("123456".utf8))
        #expect(found == (count < 160))
    }

    @Test("A label in brackets directly behind a value counts as one before it")
    func bracketsBehind() throws {
        #expect(try isFound("123456 (WN)"))
        #expect(try isFound("(123456[widget number]"))
        #expect(try !isFound("123456 (the WN)"))
        #expect(try !isFound("123456, (WN)"))
    }

    @Test("A label behind counts up to 48 bytes from the beginning, whatever way it is looked for")
    func farBehind() throws {
        let rule = testRule(
            "long", #"\b(?<value>\d{4,80})\b"#, weight: 0.1, requires: .label, labels: ["wn"])
        let detectors = try compile([rule])
        for length in 40...60 {
            let text = Array((String(repeating: "7", count: length) + " (WN)").utf8)
            let found = detectors.scanned(text)
            #expect(detectors.scannedByReference(text) == found)
            #expect(found.findings.isEmpty == (length + 2 > 48))
        }
    }

    @Test("A match that is anchored in its middle has its label before its beginning")
    func anchoredLater() throws {
        #expect(try isFound("Reply to: somebody@example.test"))
        #expect(try !isFound("Sent to: somebody@example.test"))
    }
}
