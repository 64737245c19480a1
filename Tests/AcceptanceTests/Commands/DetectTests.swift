import Foundation
import Testing

@Suite("The engine as a filter")
struct DetectTests {
    private struct Answer: Decodable {
        struct Fault: Decodable {
            let code: String
            let message: String
            let line: Int
        }
        struct Found: Decodable {
            let entity: String
            let start: Int
            let end: Int
            let level: String
            let evidence: [Report.Evidence]
        }
        let id: String?
        let findings: [Found]?
        let complete: Bool?
        let verdict: String?
        let error: Fault?
    }

    private func answers(_ lines: [String], _ options: String...) throws -> [Answer] {
        let input = lines.map { $0 + "\n" }.joined()
        let outcome = try Program.run(["detect"] + options, input: Data(input.utf8))
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        return try outcome.text.split(separator: "\n").map {
            try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
        }
    }

    @Test("Every line is answered in its order, with places in code points")
    func order() throws {
        let befores = ["", "é ", "😀😀 ", "e\u{301} ", "\u{FEFF}", "👩\u{200D}⚕️\\n", "\\u0000\\t "]
        let lines = befores.enumerated().map {
            #"{"id":"n\#($0)","text":"\#($1)SSN: \#(TestText.ssn)"}"#
        }
        let answers = try answers(lines, "--entities", "US_SSN")
        #expect(answers.map(\.id) == befores.indices.map { "n\($0)" })
        let lengths = [0, 2, 3, 3, 1, 5, 3]
        #expect(answers.map { $0.findings?.first?.start } == lengths.map { $0 + 5 })
        #expect(answers.map { $0.findings?.first?.end } == lengths.map { $0 + 16 })
        for answer in answers {
            #expect(answer.findings?.count == 1)
            #expect(answer.complete == true)
            #expect(answer.verdict == "identifiers")
        }
    }

    @Test("A bad line is answered with its number, and the stream goes on")
    func badLines() throws {
        let good = #"{"id":"good","text":"\#(TestText.clean.dropLast())"}"#
        let answers = try answers([
            good, "", "nonsense", "[]", #"{"id":"1"}"#, #"{"text":"a"}"#, #"{"id":"1","text":7}"#,
            String(repeating: "[", count: 100_000), good,
        ])
        #expect(answers.map(\.id) == ["good", nil, nil, nil, nil, nil, nil, nil, "good"])
        #expect(
            answers.map { $0.error?.code == "bad-request" } == [false]
                + Array(
                    repeating: true, count: 7) + [false])
        #expect(answers.map { $0.error?.line } == [nil, 2, 3, 4, 5, 6, 7, 8, nil])
        #expect(answers.last?.verdict == "clear")
    }

    @Test("Sample SSNs that everybody knows are at low at most, and say why")
    func samples() throws {
        let samples = ["123-45-6789", "078-05-1120", "219-09-9999", "457-55-5462"]
        let lines = samples.flatMap {
            [
                #"{"id":"","text":"Patient social security number SSN: \#($0)"}"#,
                #"{"id":"","text":"\#($0)"}"#,
            ]
        }
        let answers = try answers(lines, "--entities", "US_SSN")
        for finding in answers.flatMap({ $0.findings ?? [] }) {
            #expect(finding.level == "low")
            #expect(finding.evidence.contains { $0.kind == "sample" })
        }
        let labelled = answers.indices.filter { $0 % 2 == 0 }.map { answers[$0] }
        #expect(labelled.allSatisfy { $0.findings?.count == 1 })
        let medium = try self.answers(lines, "--entities", "US_SSN", "--min-level", "medium")
        #expect(medium.allSatisfy { $0.findings?.isEmpty == true })
    }

    @Test("Each answer is written before the next line is read")
    func flushed() throws {
        let session = try Session(["detect"])
        for number in 0..<3 {
            try session.write(#"{"id":"\#(number)","text":"a"}"# + "\n")
            let answer = try #require(session.readLine())
            #expect(answer.hasPrefix(#"{"id":"\#(number)","#))
        }
        try session.write(#"{"id":"last","text":"a"}"#)
        try session.endInput()
        let outcome = try session.finish()
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix(#"{"id":"last","#))
    }

    @Test("An interrupt ends the filter after what it has answered")
    func interrupted() throws {
        let session = try Session(["detect"])
        try session.write(#"{"id":"1","text":"a"}"# + "\n")
        _ = session.readLine()
        session.interrupt()
        let outcome = try session.finish()
        #expect(outcome.status == 3)
        #expect(outcome.text == "" && outcome.errors == "")
    }

    @Test("Standard input that cannot be read is an error")
    func unreadable() throws {
        let outcome = try Program.runShell(#""$PROGRAM" detect </"#, in: TestFolder())
        #expect(outcome.status == 3)
        #expect(outcome.errors == "safeharbor: cannot read standard input: Is a directory\n")
    }
}
