/// Renders numbers as a spreadsheet shows them (ECMA-376 part 1, 18.8.30 and 18.8.31).
///
/// Colours and widths are left out; fractions and whatever is not understood come out as the plain
/// number. A number that its format hides comes out plain. Works on numbers of any size.
struct NumberFormat {
    private let sections: [NumberSection]

    /// - Parameter code: the format as the file states it: `0.00`, `m/d/yyyy`, `000\-00\-0000`.
    init(_ code: String) {
        sections = NumberSection.parse(code)
    }

    /// The format of a built-in number.
    init(builtIn id: Int) {
        self.init(Self.builtIn[id] ?? "General")
    }

    static let general = NumberFormat("General")

    /// Whether it shows a day or a time.
    var isDate: Bool { sections.first?.isDate ?? false }

    /// The number as text, its days counted from 1900 or 1904 on.
    func render(_ value: Double, from1904: Bool = false) -> String {
        guard value.isFinite else { return "" }
        guard let section = section(for: value), !section.isGeneral else {
            return PlainNumber.text(value)
        }
        if section.isDate {
            return SerialDate(value, from1904: from1904).map { section.render($0) }
                ?? PlainNumber.text(value)
        }
        let text = section.render(value, dropsSign: dropsSign(section, value))
        return text.contains { $0.isNumber || $0.isLetter } ? text : PlainNumber.text(value)
    }

    private func section(for value: Double) -> NumberSection? {
        if let chosen = sections.first(where: { $0.condition?.holds(value) ?? false }) {
            return chosen
        }
        let rest = sections.filter { $0.condition == nil }
        guard sections.count == rest.count else { return rest.first ?? sections.last }
        if value < 0, rest.count > 1 { return rest[1] }
        if value == 0, rest.count > 2 { return rest[2] }
        return rest.first
    }

    private func dropsSign(_ section: NumberSection, _ value: Double) -> Bool {
        value < 0 && sections.count > 1 && sections.allSatisfy { $0.condition == nil }
    }

    /// Those that a file need not state; dates as in the United States.
    private static let builtIn: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0;($#,##0)",
        6: "$#,##0;($#,##0)", 7: "$#,##0.00;($#,##0.00)", 8: "$#,##0.00;($#,##0.00)", 9: "0%",
        10: "0.00%", 11: "0.00E+00", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
        18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
        22: "m/d/yyyy h:mm", 27: "m/d/yyyy", 28: "m/d/yyyy", 29: "m/d/yyyy", 30: "m/d/yy",
        31: "m/d/yyyy", 32: "h:mm:ss", 33: "h:mm:ss", 34: "h:mm:ss", 35: "h:mm:ss",
        36: "m/d/yyyy", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
        40: "#,##0.00;(#,##0.00)", 44: "$#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
        47: "mm:ss.0", 48: "##0.0E+0", 50: "m/d/yyyy", 51: "m/d/yyyy", 52: "m/d/yyyy",
        53: "m/d/yyyy", 54: "m/d/yyyy", 55: "m/d/yyyy", 56: "m/d/yyyy", 57: "m/d/yyyy",
        58: "m/d/yyyy",
    ]
}
