import Detection
import FindingModel

/// A text on which the engine gave the right answer; only such a text can be timed.
struct VerifiedText {
    /// Bytes of a text's beginning on which the engine is compared with the reference.
    static let headSize = 256_000

    let text: BenchmarkText
    /// What every later scan must give again.
    let answer: CountingSink
    /// The findings in the text's beginning, taken as a text of its own.
    let headFindings: [Finding]

    init(_ text: BenchmarkText, _ engine: Engine) throws {
        self.text = text
        headFindings = try Self.verifyHead(text, engine.detectors)
        answer = try Self.verifyWhole(text, engine.detectors)
        if let period = text.period { try Self.verify(text, period, answer, engine.detectors) }
    }

    var head: [UInt8] { Array(text.bytes.prefix(Self.headSize)) }

    private static func verifyHead(
        _ text: BenchmarkText, _ detectors: DetectorSet
    ) throws -> [Finding] {
        let head = Array(text.bytes.prefix(headSize))
        var scratch = Scratch()
        var found = FindingList()
        var expected = FindingList()
        let seen = detectors.scan(head.span, using: &scratch, into: &found)
        let expectedSeen = detectors.scanByReference(head.span, using: &scratch, into: &expected)
        guard found.findings == expected.findings, seen == expectedSeen else {
            let different = zip(found.findings, expected.findings).first { $0 != $1 }
            throw WrongAnswer(
                "\(text.name): \(found.findings.count) findings, the reference has "
                    + "\(expected.findings.count)"
                    + (different.map { "; they differ from byte \($0.0.place.bytes.lowerBound)" }
                        ?? ""))
        }
        return found.findings
    }

    private static func verifyWhole(
        _ text: BenchmarkText, _ detectors: DetectorSet
    ) throws -> CountingSink {
        var scratch = Scratch()
        var sink = PlantedSink(text)
        let completeness = detectors.scan(text.bytes.span, using: &scratch, into: &sink)
        sink.finish()
        if let fault = sink.fault { throw WrongAnswer("\(text.name): \(fault)") }
        guard completeness.isComplete else {
            throw WrongAnswer("\(text.name): a limit was hit, so that not everything was seen")
        }
        return sink.counter
    }

    /// Every further piece of a text that repeats itself must add as many findings as the second.
    private static func verify(
        _ text: BenchmarkText, _ period: Int, _ answer: CountingSink, _ detectors: DetectorSet
    ) throws {
        let counts = (1...3).map {
            count(Array(text.bytes.prefix($0 * period)), detectors)
        }
        let step = counts[1] - counts[0]
        let expected = counts[0] + (text.bytes.count / period - 1) * step
        guard counts[2] - counts[1] == step, answer.count == expected else {
            throw WrongAnswer("\(text.name): \(answer.count) findings instead of \(expected)")
        }
    }

    private static func count(_ text: [UInt8], _ detectors: DetectorSet) -> Int {
        var scratch = Scratch()
        var sink = CountingSink()
        _ = detectors.scan(text.span, using: &scratch, into: &sink)
        return sink.count
    }
}
