/// One fault in a rule pack: what, where, and what to do about it.
///
/// Made by the loader and by whoever compiles or tests what was loaded. Quotes rule files, never a
/// scanned text.
public struct Diagnostic: Sendable, Hashable {
    /// What a fault means for what it was found in.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The rule or pack is not loaded.
        case error
        /// The rule or pack is loaded.
        case warning
    }

    /// The kind of fault.
    public let code: DiagnosticCode
    /// What it means for the rule.
    public let severity: Severity
    /// What is wrong, in one clause without a full stop.
    public let message: String
    /// Where the fault begins.
    public let location: SourceLocation
    /// How many characters of the line are at fault; at least 1.
    public let length: Int
    /// The line at fault without its line break, if it is known.
    public let sourceLine: String?
    /// What to do about it, in one sentence without a full stop.
    public let help: String

    /// Makes a diagnostic; without a severity it has that of its code.
    public init(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation, length: Int = 1,
        sourceLine: String? = nil, help: String, severity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.location = location
        self.length = max(length, 1)
        self.sourceLine = sourceLine
        self.help = help
    }
}

extension Diagnostic: Comparable {
    /// Orders by file, line, column and code, so that reports are stable.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let (a, b) = (left.location, right.location)
        return (a.file, a.line, a.column, left.code.rawValue, left.message)
            < (b.file, b.line, b.column, right.code.rawValue, right.message)
    }
}
