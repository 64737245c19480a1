/// What the values of a column without a header are, as far as all of them together tell.
///
/// One number says little; a column of numbers that all pass says much. What single values tell, such
/// as names, dates and addresses, needs no column.
enum ColumnContent: CaseIterable {
    /// National Provider Identifiers: 10 digits with the check digit of 45 CFR 162.406.
    case providerNumber
    /// Telephone numbers of the North American plan, 10 digits.
    case phoneNumber
    /// Social security numbers, 9 digits.
    case socialSecurityNumber
    /// ZIP codes behind a column of states.
    case zipCode

    /// The header that such a column would have.
    var header: String {
        switch self {
        case .providerNumber: "npi"
        case .phoneNumber: "phone"
        case .socialSecurityNumber: "ssn"
        case .zipCode: "zip code"
        }
    }

    /// How many values there have to be.
    ///
    /// Why so many: of ten-digit numbers one in ten has the check digit of an NPI and one in three is
    /// a telephone number; of nine-digit ones nine in ten could be social security numbers.
    private var leastValues: Int {
        switch self {
        case .providerNumber: 6
        case .phoneNumber, .zipCode: 8
        case .socialSecurityNumber: 40
        }
    }

    /// What a column is; `nil` if its values do not tell.
    ///
    /// - Parameters:
    ///   - text: the text that the cells lie in.
    ///   - cells: the values of the column, none empty.
    ///   - before: those of the column before it.
    init?(_ text: Span<UInt8>, _ cells: [Range<Int>], before: [Range<Int>]) {
        let content = Self.allCases.first { content in
            cells.count >= content.leastValues
                && cells.allSatisfy { content.fits(text.extracting($0)) }
                && content.fits(text, cells, before: before)
        }
        guard let content else { return nil }
        self = content
    }

    private func fits(_ value: Span<UInt8>) -> Bool {
        switch self {
        case .providerNumber: Self.isProviderNumber(value)
        case .phoneNumber: Self.isPhoneNumber(value)
        case .socialSecurityNumber: Self.isSocialSecurityNumber(value)
        case .zipCode: Self.isZIPCode(value)
        }
    }

    /// Whether the column as a whole is what its values can be.
    private func fits(_ text: Span<UInt8>, _ cells: [Range<Int>], before: [Range<Int>]) -> Bool {
        switch self {
        case .providerNumber: true
        // Why: numbers that were given out one after the other are somebody's own.
        case .phoneNumber, .socialSecurityNumber: !Self.isCounted(text, cells)
        case .zipCode: !before.isEmpty && before.allSatisfy { Self.isState(text.extracting($0)) }
        }
    }

    private static func isProviderNumber(_ value: Span<UInt8>) -> Bool {
        guard isDigits(value, count: 10), value[0] == 0x31 || value[0] == 0x32 else { return false }
        // Why 24: the sum of 80840, which stands before every NPI when it is checked.
        var sum = 24
        for index in 0..<9 {
            let digit = Int(value[index] - 0x30)
            let counted = index.isMultiple(of: 2) ? 2 * digit : digit
            sum += counted > 9 ? counted - 9 : counted
        }
        return (sum + Int(value[9] - 0x30)).isMultiple(of: 10)
    }

    /// Area code and exchange: 2 to 9 first, and not N11.
    private static func isPhoneNumber(_ value: Span<UInt8>) -> Bool {
        guard isDigits(value, count: 10) else { return false }
        return [0, 3].allSatisfy { first in
            value[first] >= 0x32 && !(value[first + 1] == 0x31 && value[first + 2] == 0x31)
        }
    }

    /// No area 000, 666 or from 900, no group 00, no serial 0000.
    private static func isSocialSecurityNumber(_ value: Span<UInt8>) -> Bool {
        guard isDigits(value, count: 9), value[0] != 0x39 else { return false }
        let area = number(value, 0..<3)
        return area != 0 && area != 666 && number(value, 3..<5) != 0 && number(value, 5..<9) != 0
    }

    private static func isZIPCode(_ value: Span<UInt8>) -> Bool {
        switch value.count {
        case 5: isDigits(value, count: 5)
        case 10:
            isDigits(value.extracting(first: 5), count: 5) && value[5] == 0x2D
                && isDigits(value.extracting(6..<10), count: 4)
        default: false
        }
    }

    private static func isDigits(_ value: Span<UInt8>, count: Int) -> Bool {
        value.count == count && value.indices.allSatisfy { ASCIIByte.isDigit(value[$0]) }
    }

    /// Whether values of the same length ascend or descend from row to row.
    private static func isCounted(_ text: Span<UInt8>, _ cells: [Range<Int>]) -> Bool {
        let values = cells.map { number(text, $0) }
        let pairs = zip(values, values.dropFirst())
        return pairs.allSatisfy(<=) || pairs.allSatisfy(>=)
    }

    private static func number(_ text: Span<UInt8>, _ digits: Range<Int>) -> Int {
        digits.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
    }

    private static func isState(_ value: Span<UInt8>) -> Bool {
        value.count == 2 && states.contains(UInt16(value[0]) << 8 | UInt16(value[1]))
    }

    /// The abbreviations of the Postal Service (Publication 28, appendix B), two letters in a number.
    private static let states: Set<UInt16> = {
        let names = """
            AL AK AS AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV \
            NH NJ NM NY NC ND MP OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY
            """
        return Set(
            names.utf8.split(separator: 0x20).map { name in
                name.reduce(0) { $0 << 8 | UInt16($1) }
            })
    }()
}
