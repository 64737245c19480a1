/// One of the up to four parts of a number format, for numbers of one kind.
struct NumberSection {
    /// A piece of the format.
    enum Token: Equatable {
        case literal(String)
        /// `0`, `#` or `?`.
        case digit(Character)
        case point, comma, percent, text
        /// `E+` or `E-`.
        case exponent
        /// A letter of a date, repeated so often.
        case date(Character, Int)
        /// Hours, minutes or seconds in all: `[h]`.
        case elapsed(Character)
        case halfDay
    }

    /// When the section is meant, if it says so: `[<=9999999]`.
    struct Condition: Equatable {
        let comparison: String
        let limit: Double

        func holds(_ value: Double) -> Bool {
            switch comparison {
            case "<": value < limit
            case "<=": value <= limit
            case ">": value > limit
            case ">=": value >= limit
            case "<>": value != limit
            default: value == limit
            }
        }
    }

    let tokens: [Token]
    let condition: Condition?
    let isGeneral: Bool

    var isDate: Bool {
        tokens.contains {
            switch $0 {
            case .date, .elapsed, .halfDay: true
            default: false
            }
        }
    }

    /// The sections of a format, at most four.
    static func parse(_ code: String) -> [NumberSection] {
        var sections: [NumberSection] = []
        var scanner = NumberFormatScanner(code)
        while sections.count < 4, let section = scanner.section() { sections.append(section) }
        return sections
    }

    /// The number with digits where the format has places for them.
    func render(_ value: Double, dropsSign: Bool) -> String {
        var value = value
        if tokens.contains(.exponent) { return value.description }
        for token in tokens where token == .percent { value *= 100 }
        let point = tokens.firstIndex(of: .point) ?? tokens.count
        var whole = Array(tokens[..<point])
        let fraction = tokens[point...]
        let lastPlace = whole.lastIndex { if case .digit = $0 { true } else { false } }
        guard let lastDigit = lastPlace else { return literals }
        // Why: commas behind the last digit divide by a thousand each; others separate thousands.
        while lastDigit + 1 < whole.count, whole[lastDigit + 1] == .comma {
            whole.remove(at: lastDigit + 1)
            value /= 1_000
        }
        let decimals = fraction.count { if case .digit = $0 { true } else { false } }
        guard decimals < 20, let digits = PlainNumber.digits(value, decimals: decimals) else {
            return PlainNumber.text(value)
        }
        let sign = value < 0 && !dropsSign ? "-" : ""
        return sign + Self.fill(whole, with: digits.whole)
            + Self.fill(fraction: fraction, with: digits.fraction)
    }

    private var literals: String {
        tokens.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
    }

    private static func fill(_ tokens: [Token], with whole: String) -> String {
        var digits = Array(whole)
        var result: [Character] = []
        let separates = tokens.contains(.comma)
        let first = tokens.firstIndex { if case .digit = $0 { true } else { false } }
        var placed = 0
        func put(_ digit: Character) {
            if separates, placed > 0, placed % 3 == 0 { result.append(",") }
            result.append(digit)
            placed += 1
        }
        for (index, token) in tokens.enumerated().reversed() {
            switch token {
            case .literal(let text): result.append(contentsOf: text.reversed())
            case .percent: result.append("%")
            case .digit(let kind):
                if let digit = digits.popLast() {
                    put(digit)
                } else if kind == "0" {
                    put("0")
                }
                if index == first { while let digit = digits.popLast() { put(digit) } }
            default: break
            }
        }
        return String(result.reversed())
    }

    private static func fill(fraction tokens: ArraySlice<Token>, with fraction: String) -> String {
        var digits = Substring(fraction)
        var result = ""
        for token in tokens {
            switch token {
            case .literal(let text): result += text
            case .percent: result += "%"
            case .point: result += "."
            case .digit(let kind):
                let digit = digits.popFirst() ?? "0"
                // Why: `#` shows no zeros at the end.
                if kind == "0" || digit != "0" || digits.contains(where: { $0 != "0" }) {
                    result.append(digit)
                }
            default: break
            }
        }
        return result.hasSuffix(".") ? String(result.dropLast()) : result
    }
}
