import FindingModel
import PatternEngine

/// The obvious way: each pattern by itself over the text, with PCRE2's machine code.
///
/// It only finds matches; checks, context and confidence, which the engine's time includes, are not
/// done. Its time is proportional to the text, so a slice is enough.
struct PatternsInTurn {
    static let sliceSize = 1_000_000

    let bytesPerSecond: Double

    init(_ verified: VerifiedText, _ engine: Engine) throws {
        try Self.verify(verified, engine)
        let slice = Array(verified.text.bytes.prefix(Self.sliceSize))
        let scratch = MatchScratch()
        var counts: Set<Int> = []
        let timing = try Timing.processor(runs: Throughput.runs) {
            counts.insert(
                try engine.patterns.reduce(0) {
                    try $0 + Self.search($1.pattern, slice, scratch) { _ in }
                })
        }
        guard counts.count == 1 else {
            throw WrongAnswer("\(verified.text.name): two searches with PCRE2 differ")
        }
        bytesPerSecond = Double(slice.count) / timing.best
    }

    /// Each finding of the engine must be within what PCRE2 matched for its rule.
    private static func verify(_ verified: VerifiedText, _ engine: Engine) throws {
        let head = verified.head
        let scratch = MatchScratch()
        var matched: [String: [Bool]] = [:]
        for (rule, pattern) in engine.patterns {
            var marks =
                matched.removeValue(forKey: rule) ?? Array(repeating: false, count: head.count)
            _ = try search(pattern, head, scratch) { range in
                for place in range { marks[place] = true }
            }
            matched[rule] = marks
        }
        for finding in verified.headFindings
        where !engine.rulesOfPhrases.contains(finding.rule) {
            let bytes = finding.place.bytes
            guard let marks = matched[finding.rule], marks[bytes].contains(true) else {
                throw WrongAnswer(
                    "\(verified.text.name): PCRE2 has no match for \(finding.rule) at \(bytes)")
            }
        }
    }

    /// The number of matches of a pattern that do not overlap.
    private static func search(
        _ pattern: Pattern, _ text: [UInt8], _ scratch: borrowing MatchScratch,
        each: (Range<Int>) -> Void
    ) throws -> Int {
        var count = 0
        var place = 0
        while place < text.count {
            let attempt = unsafe text.withUnsafeBufferPointer { buffer in
                unsafe pattern.firstMatch(from: place, in: buffer, using: scratch)
            }
            switch attempt {
            case .none: return count
            case .failed: throw WrongAnswer("PCRE2 hit a limit with \(pattern.expression)")
            case .match(let value, let start):
                count += 1
                each(start..<value.upperBound)
                place = value.upperBound
            }
        }
        return count
    }
}
