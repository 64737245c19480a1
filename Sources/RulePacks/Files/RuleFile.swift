/// One file of a rule pack, read but not understood.
public struct RuleFile: Sendable, Hashable {
    /// The path as diagnostics show it, with `/` between the parts.
    public let path: String
    /// What the file says; empty if it could not be read.
    public let text: String
    /// Why the file was not read, or should not have been given.
    public let fault: Diagnostic?

    /// Makes a file from its text; a byte order mark is left out.
    public init(path: String, text: String) {
        self.path = path
        self.text = text.unicodeScalars.first == "\u{FEFF}" ? Self.withoutMark(text) : text
        fault = nil
    }

    /// Makes a file that could not be read.
    init(path: String, fault: Diagnostic) {
        self.path = path
        text = ""
        self.fault = fault
    }

    /// Decodes the content of a file; one that is not UTF-8 has a fault.
    init(path: String, content: some Collection<UInt8>) {
        if let text = String(validating: content, as: UTF8.self) {
            self.init(path: path, text: text)
        } else {
            self.init(path: path, fault: Self.notUTF8(path: path, content: Array(content)))
        }
    }

    /// The name of the file without its folders.
    var name: Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
            ?? path[...]
    }

    /// The folder that the file is in, empty if the path has none.
    var folder: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The path without the extension.
    var stem: Substring {
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
        return path[..<dot]
    }

    /// A line, counted from 1, without its line break.
    func line(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        var rest = text.utf8[...]
        for _ in 1..<number {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[rest.index(after: end)...]
        }
        var line = rest.prefix { $0 != UInt8(ascii: "\n") }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(Substring(line))
    }

    private static func withoutMark(_ text: String) -> String {
        String(text.unicodeScalars.dropFirst())
    }

    private static func notUTF8(path: String, content: [UInt8]) -> Diagnostic {
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        let shown = String(decoding: lines[index], as: UTF8.self)
        let replaced = shown.unicodeScalars.firstIndex(of: "\u{FFFD}") ?? shown.startIndex
        let column = shown.unicodeScalars.distance(from: shown.startIndex, to: replaced) + 1
        return Diagnostic(
            .notUTF8, "the file is not UTF-8",
            at: SourceLocation(file: path, line: index + 1, column: column), sourceLine: shown,
            help: "save the file as UTF-8")
    }
}
