import FindingModel

/// Reads one line of a sample file: `kind: text  clause`.
struct SampleLineParser {
    private let line: [Unicode.Scalar]
    private let sourceLine: String
    private let file: String
    private let number: Int

    /// The kind of sample, once it is known.
    private(set) var kind: SampleKind?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: String, location: (file: String, line: Int)) {
        var scalars = Array(text.unicodeScalars)
        while let last = scalars.last, [" ", "\t", "\r"].contains(last) { scalars.removeLast() }
        line = scalars
        sourceLine = String(String.UnicodeScalarView(scalars))
        (file, number) = location
    }

    /// The sample, or `nil` for a line without one and for one that is at fault.
    mutating func parse() -> RuleSample? {
        guard let start = line.firstIndex(where: { $0 != " " && $0 != "\t" }), line[start] != "#",
            let kind = parseKind(from: start)
        else { return nil }
        self.kind = kind
        let bodyStart = line[(kindEnd + 1)...].firstIndex { $0 != " " } ?? line.endIndex
        var body = bodyStart..<line.endIndex
        let reason = cutReason(from: &body)
        let levels = cutLevels(from: &body, kind: kind)
        if body.isEmpty {
            report(
                .emptyValue, "the sample has no text", start..<line.endIndex,
                "write the text behind '\(kind.rawValue): '")
        }
        var reader = SampleTextReader(line, body)
        reader.read()
        for fault in reader.faults { report(fault.code, fault.message, fault.range, fault.help) }
        checkBrackets(kind, count: reader.values.count, body)
        if kind != .find, reason == nil { reportMissingReason(kind, body) }
        guard diagnostics.isEmpty else { return nil }
        let expectation: RuleSample.Expectation =
            switch kind {
            case .find: .find(values: reader.values, atLeast: levels.atLeast, atMost: levels.atMost)
            case .pass: .pass(reason: reason ?? "")
            case .findLater: .findLater(reason: reason ?? "")
            }
        return RuleSample(
            text: reader.text, expectation: expectation,
            location: SourceLocation(file: file, line: number, column: bodyStart + 1),
            length: body.count)
    }

    private var kindEnd: Int { line.firstIndex(of: ":") ?? line.endIndex }

    private mutating func parseKind(from start: Int) -> SampleKind? {
        let names = SampleKind.allCases.map(\.rawValue)
        let word = text(start..<max(start, kindEnd))
        if kindEnd < line.endIndex, let kind = SampleKind(rawValue: word) { return kind }
        let first = line[start...].prefix { $0 != " " && $0 != ":" }
        report(
            .unknownSampleKind, "a sample must begin with 'find:', 'pass:' or 'find-later:'",
            first.indices,
            Suggestion.question(for: String(word.prefix(40)), among: names)
                ?? "put one of them before the text, or '#' before a remark")
        return nil
    }

    /// Takes `  -- reason` off the end of the body.
    private func cutReason(from body: inout Range<Int>) -> String? {
        let marks = gaps(in: body).filter {
            line[$0.upperBound..<body.upperBound].starts(with: dashes)
        }
        guard let gap = marks.last else { return nil }
        let reason = text(gap.upperBound + dashes.count..<body.upperBound)
        body = body.lowerBound..<gap.lowerBound
        return reason
    }

    private let dashes: [Unicode.Scalar] = ["-", "-", " "]

    /// Takes `  at least high` and its like off the end of the body.
    private mutating func cutLevels(
        from body: inout Range<Int>, kind: SampleKind
    ) -> (atLeast: ConfidenceLevel?, atMost: ConfidenceLevel?) {
        guard let gap = gaps(in: body).last else { return (nil, nil) }
        let clause = gap.upperBound..<body.upperBound
        let words = text(clause).split(separator: " ").map(String.init)
        let level = words.last.flatMap(ConfidenceLevel.init(rawValue:))
        let relation = words.dropLast().joined(separator: " ")
        let isRelation = ["at least", "at most", "exactly"].contains(relation)
        let isMeant = isRelation || level != nil && 2...3 ~= words.count
        guard isMeant else { return (nil, nil) }
        body = body.lowerBound..<gap.lowerBound
        guard isRelation, let level else {
            report(
                .badLevel, "'\(text(clause))' is not a level", clause,
                "write 'at least', 'at most' or 'exactly', and low, medium or high")
            return (nil, nil)
        }
        guard kind == .find else {
            report(
                .badLevel, "only a 'find' sample can have a level", clause,
                "remove it; '\(kind.rawValue)' is about being found at all")
            return (nil, nil)
        }
        return (relation == "at most" ? nil : level, relation == "at least" ? nil : level)
    }

    private mutating func checkBrackets(_ kind: SampleKind, count: Int, _ body: Range<Int>) {
        guard !diagnostics.contains(where: { $0.code == .badBrackets }) else { return }
        if kind == .find, count == 0 {
            report(
                .badBrackets, "the sample marks no value", body, "put what is found in ⟦ and ⟧")
        } else if kind == .pass, count > 0 {
            report(
                .badBrackets, "a 'pass' sample must mark no value", body,
                "remove the brackets; nothing is found in it")
        }
    }

    private mutating func reportMissingReason(_ kind: SampleKind, _ body: Range<Int>) {
        report(
            .noReason, "a '\(kind.rawValue)' sample must say why", body,
            "end the line with two spaces and '-- ' and the reason")
    }

    /// The runs of two and more spaces inside a range that something follows.
    private func gaps(in range: Range<Int>) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let end = line[index..<range.upperBound].firstIndex { $0 != " " } ?? range.upperBound
            if end - index >= 2, end < range.upperBound { gaps.append(index..<end) }
            index = max(end, index + 1)
        }
        return gaps
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(line[range]))
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: String, _ range: Range<Int>, _ help: String
    ) {
        diagnostics.append(
            Diagnostic(
                code, message,
                at: SourceLocation(file: file, line: number, column: range.lowerBound + 1),
                length: range.count, sourceLine: sourceLine, help: help))
    }
}
