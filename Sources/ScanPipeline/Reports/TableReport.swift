internal import FindingModel

/// What a person at a terminal reads: files with findings, what was not examined, a summary.
public struct TableReport: ReportSink {
    /// Findings shown for one file; the rest is counted.
    private static let mostShown = 20

    private let output: ReportOutput
    /// Findings of parts that have not ended: those of members come between those of a file.
    private var open: [ItemPlace: Shown] = [:]
    private var unexamined: [ItemReport] = []
    private var unexaminedHidden = 0

    /// Writes to an output.
    public init(_ output: ReportOutput) {
        self.output = output
    }

    /// Keeps a finding until its file is known.
    public mutating func receive(_ located: LocatedFinding) {
        open[located.item, default: Shown()].add(located, most: Self.mostShown)
    }

    /// Writes a file that has findings.
    public mutating func receive(_ item: ItemReport) throws {
        if item.coverage != .examined {
            if unexamined.count < Self.mostShown {
                unexamined.append(item)
            } else {
                unexaminedHidden += 1
            }
        }
        guard let shown = open.removeValue(forKey: item.place) else { return }
        try output.write("\(item.place.label)  [\(item.verdict.label)]\n")
        for located in shown.findings { try output.write(Self.row(located) + "\n") }
        if shown.hidden > 0 {
            try output.write("    … and \(shown.hidden) more; --format jsonl lists all\n")
        }
        try output.write("\n")
    }

    /// Writes what was not examined, and the summary.
    public mutating func finish(_ summary: ScanSummary) throws {
        if !unexamined.isEmpty {
            try output.write("Not examined, or not in full\n")
            for item in unexamined {
                let reason = item.coverage.reason?.rawValue ?? ""
                let detail = item.detail.map { " (\($0))" } ?? ""
                try output.write("    \(item.place.label): \(reason)\(detail)\n")
            }
            if unexaminedHidden > 0 {
                try output.write("    … and \(unexaminedHidden) more; --format jsonl lists all\n")
            }
            try output.write("\n")
        }
        try output.write(Self.text(of: summary))
        try output.finish()
    }

    private static func row(_ located: LocatedFinding) -> String {
        let finding = located.finding
        let lines = "\(finding.place.line):\(finding.place.column)"
        let place = located.location.isEmpty ? lines : located.location.printable
        let percent = Int((finding.confidence.value * 100).rounded(.down))
        let reason = finding.evidence.first { $0.kind != .pattern } ?? finding.evidence.first
        let why = reason.map { "\($0.kind.rawValue) '\($0.name)'" } ?? ""
        return "    " + place.padded(to: 9) + finding.entity.rawValue.padded(to: 21)
            + finding.level.rawValue.padded(to: 8) + "\(percent) %".padded(to: 7)
            + (located.value?.printable ?? finding.masked).padded(to: 24) + why
    }

    private static func text(of summary: ScanSummary) -> String {
        var lines = ["Summary" + (summary.wasInterrupted ? " (interrupted)" : "")]
        func add(_ name: String, _ value: String) {
            lines.append("    " + name.padded(to: 14) + value)
        }
        add("files", "\(summary.files)  (\(ByteCount.text(summary.bytes)))")
        add("examined", list(CoverageStatus.allCases, summary.coverage) { $0.rawValue })
        let verdicts: [Verdict] = [.phi, .identifiers, .clear, .undetermined]
        add("verdicts", list(verdicts, summary.verdicts) { $0.label })
        let entities = summary.findings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if summary.individuals.count > 0 {
            let error = summary.individuals.standardError.map {
                "  (estimated; standard error \(Int(($0 * 1_000).rounded()))/1000 of it)"
            }
            add("individuals", "\(summary.individuals.count)" + (error ?? ""))
        }
        add("findings", "\(summary.totalFindings)")
        if summary.allowed > 0 { add("allowed", "\(summary.allowed)") }
        for (entity, count) in entities {
            lines.append("        \(entity.rawValue.padded(to: 22))\(count)")
        }
        if summary.showsValues {
            lines.append("    This report shows matched text: treat it as PHI.")
        }
        if !summary.hasLastingKey {
            lines.append(
                "    Fingerprints were made with a random key and cannot be compared across runs.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list<Key: Hashable>(
        _ keys: [Key], _ counts: [Key: Int], name: (Key) -> String
    ) -> String {
        keys.map { "\(counts[$0, default: 0]) \(name($0))" }.joined(separator: ", ")
    }
}

/// The findings of one part that are shown, and how many are not.
private struct Shown {
    private(set) var findings: [LocatedFinding] = []
    private(set) var hidden = 0

    mutating func add(_ finding: LocatedFinding, most: Int) {
        if findings.count < most { findings.append(finding) } else { hidden += 1 }
    }
}

extension ItemPlace {
    /// The path, and the part in it.
    fileprivate var label: String {
        (part.isEmpty ? path : path + "!" + part).printable
    }
}

extension Verdict {
    fileprivate var label: String {
        self == .phi ? "PHI" : rawValue
    }
}

extension String {
    /// With control characters replaced: a file's name must not steer the terminal.
    fileprivate var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map {
                    $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
                }))
    }

    /// Padded with spaces to a width in characters; longer text is followed by two spaces.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(2, width - count))
    }
}
