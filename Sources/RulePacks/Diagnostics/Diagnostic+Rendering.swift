extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as a compiler prints one, on several lines and without a line break at the
    /// end.
    ///
    /// Control characters of the file are replaced, so that a rule file cannot steer a terminal.
    public var description: String {
        var lines = ["\(severity.rawValue)[\(code.rawValue)]: \(Self.printable(message))"]
        guard location.line > 0, let sourceLine else {
            lines.append("  --> " + position)
            lines.append("   = help: " + Self.printable(help))
            return lines.joined(separator: "\n")
        }
        let number = String(location.line)
        let margin = String(repeating: " ", count: number.count)
        lines.append(margin + "--> " + position)
        lines.append(margin + " |")
        lines.append(number + " | " + Self.printable(sourceLine))
        lines.append(margin + " | " + underline(sourceLine))
        return lines.joined(separator: "\n")
    }

    /// The diagnostic in one line: what, where, what to do.
    public var line: String {
        "\(code.rawValue) \(Self.printable(message)) (\(position)): \(Self.printable(help))"
    }

    private var position: String {
        let file = Self.printable(location.file)
        guard location.line > 0 else { return file }
        return "\(file):\(location.line):\(location.column)"
    }

    private func underline(_ sourceLine: String) -> String {
        let before = sourceLine.unicodeScalars.prefix(max(location.column - 1, 0))
        var text = String(String.UnicodeScalarView(before.map { $0 == "\t" ? "\t" : " " }))
        let rest = max(sourceLine.unicodeScalars.count - before.count, 1)
        text += String(repeating: "^", count: min(length, rest))
        return text + " help: " + Self.printable(help)
    }

    private static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.properties.generalCategory == .control && $0 != "\t" ? "\u{FFFD}" : $0
                }))
    }
}
