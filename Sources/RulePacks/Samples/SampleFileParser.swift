/// Reads the samples of a rule: one a line, with blank lines and lines that begin with `#` between.
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
        var finds = 0
        var passes = 0
        let lines = file.text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var parser = SampleLineParser(
                String(Substring(line)), location: (file.path, index + 1))
            let sample = parser.parse()
            outcome.diagnostics += parser.diagnostics
            // Why before the faults are looked at: a slip in a sample is not one sample less.
            switch parser.kind {
            case .find?: finds += 1
            case .pass?: passes += 1
            case .findLater?, nil: break
            }
            if let sample { outcome.samples.append(sample) }
        }
        for (kind, count) in [(SampleKind.find, finds), (.pass, passes)] where count < fewest {
            outcome.diagnostics.append(
                Diagnostic(
                    .tooFewSamples,
                    "a rule needs at least \(fewest) '\(kind.rawValue)' samples and has \(count)",
                    at: .file(file.path), help: kind.purpose))
        }
        return outcome
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
