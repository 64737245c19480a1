/// A promise that the compiler cannot check, and the line that says why it holds.
enum SafetyClaim {
    private static let mark = "// Safe because"

    static func violations(in file: SourceFile) -> [Violation] {
        guard file.text.contains("@unchecked") || file.text.contains("nonisolated(unsafe)")
        else { return [] }
        let raw = file.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.drop { $0 == " " }
        }
        return file.code.enumerated().compactMap { line, code in
            let isClaim = code.contains(#/@unchecked\s+Sendable|\bnonisolated\(unsafe\)/#)
            guard isClaim, !hasReason(line, raw) else { return nil }
            return file.violation(line, "a claim of safety needs '\(mark) …' directly beside it")
        }
    }

    /// Looks at the comment and attributes directly above, and at the line directly below.
    private static func hasReason(_ line: Int, _ raw: [Substring]) -> Bool {
        if line + 1 < raw.count, raw[line + 1].hasPrefix(mark) { return true }
        let above = raw[..<line].reversed().prefix { $0.hasPrefix("//") || $0.hasPrefix("@") }
        return above.contains { $0.hasPrefix(mark) }
    }
}
