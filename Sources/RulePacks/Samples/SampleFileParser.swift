import FindingModel

/// Reads the samples of a rule: one a line, with blank lines and lines that begin with `#` between.
///
/// A sample that is there twice proves nothing the second time: it is a fault, and does not count.
public enum SampleFileParser {
    /// How many samples a rule needs of what it finds, and again of what it leaves alone.
    public static let fewest = 3

    /// What a sample file says, and every fault in it.
    public struct Outcome: Sendable, Hashable {
        /// The samples that are not at fault, in the order of the file.
        public var samples: [RuleSample] = []
        /// The faults, in the order of the file.
        public var diagnostics: [Diagnostic] = []
    }

    /// Reads a sample file; pure.
    public static func parse(_ file: RuleFile) -> Outcome {
        var outcome = Outcome()
        if let fault = file.fault {
            outcome.diagnostics.append(fault)
            return outcome
        }
        var known = KnownSamples()
        let lines = file.text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var parser = SampleLineParser(
                String(Substring(line)), location: (file.path, index + 1))
            let sample = parser.parse()
            outcome.diagnostics += parser.diagnostics
            guard let kind = parser.kind else { continue }
            let other = known.add(sample, kind)
            if let sample { outcome.samples.append(sample) }
            guard let other, let sample else { continue }
            outcome.diagnostics.append(
                Diagnostic(
                    .repeatedSample, "the sample is there already", at: sample.location,
                    length: sample.length, sourceLine: file.line(index + 1),
                    help: "write another text, or remove it; the first one is in line \(other)"))
        }
        for kind in [SampleKind.find, .pass] {
            let count = known.count(of: kind)
            guard count < fewest else { continue }
            outcome.diagnostics.append(
                Diagnostic(
                    .tooFewSamples,
                    "a rule needs at least \(fewest) different '\(kind.rawValue)' samples"
                        + " and has \(count)",
                    at: .file(file.path), help: kind.purpose))
        }
        return outcome
    }
}

/// What the samples of a file prove so far.
private struct KnownSamples {
    /// What makes a sample another one.
    ///
    // Why without the reason: it says nothing to the program.
    private struct Proof: Hashable {
        let kind: SampleKind
        let text: String
        var values: [Range<Int>] = []
        var levels: [ConfidenceLevel?] = []

        init(_ sample: RuleSample, _ kind: SampleKind) {
            self.kind = kind
            text = sample.text
            if case .find(let values, let atLeast, let atMost) = sample.expectation {
                self.values = values
                levels = [atLeast, atMost]
            }
        }
    }

    private var lines: [Proof: Int] = [:]
    private var texts: [SampleKind: Set<String>] = [:]
    private var faulty: [SampleKind: Int] = [:]

    /// Adds a sample, and gives the line of an equal one; `nil` stands for one at fault.
    mutating func add(_ sample: RuleSample?, _ kind: SampleKind) -> Int? {
        guard let sample else {
            // Why counted: a slip in a sample is not one sample less.
            faulty[kind, default: 0] += 1
            return nil
        }
        texts[kind, default: []].insert(sample.text)
        let proof = Proof(sample, kind)
        if let line = lines[proof] { return line }
        lines[proof] = sample.location.line
        return nil
    }

    /// How many samples there are of different texts; one text at two levels is one proof.
    func count(of kind: SampleKind) -> Int {
        texts[kind, default: []].count + faulty[kind, default: 0]
    }
}

/// What a line of a sample file begins with.
enum SampleKind: String, CaseIterable {
    case find, pass
    case findLater = "find-later"

    /// What samples of the kind are for.
    var purpose: String {
        switch self {
        case .find: "show what the rule finds, with the values in ⟦ ⟧"
        case .pass: "show what the rule leaves alone: its false friends"
        case .findLater: "show what the rule misses"
        }
    }
}
