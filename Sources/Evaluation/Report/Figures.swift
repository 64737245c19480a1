/// Numbers as text, the same in every locale.
enum Figures {
    /// A number with its decimals; zeros at the end are left out down to `trimmedTo` decimals.
    static func fixed(_ value: Double, places: Int, trimmedTo: Int? = nil) -> String {
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let scaled = Int((abs(value) * Double(unit)).rounded())
        let whole = scaled / unit
        var decimals = Array(String(scaled % unit))
        decimals.insert(contentsOf: repeatElement("0", count: places - decimals.count), at: 0)
        while let least = trimmedTo, decimals.count > least, decimals.last == "0" {
            decimals.removeLast()
        }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return sign + "\(whole)." + String(decimals)
    }

    /// A share with three decimals, or a dash.
    static func share(_ ratio: Ratio?) -> String {
        share(ratio?.value)
    }

    /// A share with three decimals, or a dash.
    static func share(_ value: Double?) -> String {
        value.map { fixed($0, places: 3) } ?? "-"
    }

    /// A whole number in groups of three digits.
    static func count(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3), digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    /// A number with the noun it counts.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        count(number) + " " + (number == 1 ? one : many)
    }

    /// Start and end of a range.
    static func place(_ range: Range<Int>) -> String {
        "\(range.lowerBound)–\(range.upperBound)"
    }
}
