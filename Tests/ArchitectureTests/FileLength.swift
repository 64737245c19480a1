/// How long a file may be.
enum FileLength {
    /// Half of ours are shorter than a fifth of this.
    static let most = 600

    static func violations(in file: SourceFile) -> [Violation] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let count = lines.count - (lines.last == "" ? 1 : 0)
        guard count > most, !isGenerated(lines) else { return [] }
        return [file.violation(count - 1, "\(count) lines; split it, \(most) are the most")]
    }

    private static func isGenerated(_ lines: [Substring]) -> Bool {
        lines.first?.contains("do not edit") ?? false
    }
}
