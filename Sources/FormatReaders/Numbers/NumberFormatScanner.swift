/// Reads the sections of a number format from left to right.
struct NumberFormatScanner {
    private var rest: Substring
    private var isDone = false

    init(_ code: String) {
        // Why a limit: Excel allows 255 characters.
        rest = code.prefix(1_000)
    }

    /// The next section, `nil` at the end.
    mutating func section() -> NumberSection? {
        guard !isDone else { return nil }
        var tokens: [NumberSection.Token] = []
        var condition: NumberSection.Condition?
        var isGeneral = false
        while let next = rest.first {
            if next == ";" { break }
            if rest.lowercased().hasPrefix("general") {
                isGeneral = true
                rest.removeFirst(7)
                continue
            }
            if let halfDay = ["am/pm", "a/p"].first(where: { rest.lowercased().hasPrefix($0) }) {
                tokens.append(.halfDay)
                rest.removeFirst(halfDay.count)
                continue
            }
            rest.removeFirst()
            switch next {
            case "\"":
                let text = rest.prefix { $0 != "\"" }
                tokens.append(.literal(String(text)))
                rest = rest.dropFirst(text.count + 1)
            case "\\", "!":
                if let literal = rest.popFirst() { tokens.append(.literal(String(literal))) }
            // Why: `_x` leaves the width of x, `*x` fills the column with it.
            case "_":
                _ = rest.popFirst()
                tokens.append(.literal(" "))
            case "*": _ = rest.popFirst()
            case "[":
                let text = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(text.count + 1)
                bracket(String(text), &tokens, &condition)
            case "0", "#", "?": tokens.append(.digit(next))
            case ".": tokens.append(.point)
            case ",": tokens.append(.comma)
            case "%": tokens.append(.percent)
            case "@": tokens.append(.text)
            case "E" where rest.first == "+" || rest.first == "-":
                rest.removeFirst()
                tokens.append(.exponent)
            case "y", "m", "d", "h", "s", "e", "Y", "M", "D", "H", "S":
                var width = 1
                while rest.first == next {
                    rest.removeFirst()
                    width += 1
                }
                tokens.append(.date(Character(next.lowercased()), width))
            default: tokens.append(.literal(String(next)))
            }
        }
        if rest.isEmpty { isDone = true } else { rest.removeFirst() }
        let isEmpty = tokens.isEmpty && condition == nil
        return NumberSection(
            tokens: tokens, condition: condition,
            isGeneral: isGeneral || isEmpty || tokens.contains(.text)
                || tokens.contains(.literal("/")) && !Self.isDate(tokens))
    }

    private static func isDate(_ tokens: [NumberSection.Token]) -> Bool {
        tokens.contains { if case .date = $0 { true } else { false } }
    }

    /// What stands in brackets: a colour, a condition, a currency, a time in all.
    private func bracket(
        _ text: String, _ tokens: inout [NumberSection.Token],
        _ condition: inout NumberSection.Condition?
    ) {
        if text.hasPrefix("$") {
            let symbol = text.dropFirst().prefix { $0 != "-" }
            if !symbol.isEmpty { tokens.append(.literal(String(symbol))) }
        } else if let unit = text.lowercased().first, text.lowercased().allSatisfy({ $0 == unit }),
            "hms".contains(unit)
        {
            tokens.append(.elapsed(unit))
        } else if let sign = text.first, "<>=".contains(sign) {
            let comparison = String(text.prefix { "<>=".contains($0) })
            if let limit = Double(text.dropFirst(comparison.count)) {
                condition = NumberSection.Condition(comparison: comparison, limit: limit)
            }
        }
    }
}
