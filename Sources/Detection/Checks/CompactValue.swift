/// The letters and digits of a value, in capitals and without what separates them.
///
/// Lives on the stack. Reading past the end gives 0, which is no letter and no digit.
struct CompactValue {
    static let capacity = 40

    private(set) var count = 0
    private var bytes = InlineArray<40, UInt8>(repeating: 0)

    /// The letters and digits of a value; `nil` when there are more than 40 or something else is in it.
    init?(_ value: Span<UInt8>) {
        var position = 0
        while position < value.count {
            let byte = value[position]
            if ASCII.isDigit(byte) || ASCII.isLetter(byte) {
                guard count < Self.capacity else { return nil }
                bytes[count] = ASCII.upper(byte)
                count += 1
                position += 1
            } else if let separator = Separator.read(value, at: position) {
                position += separator.length
            } else {
                return nil
            }
        }
    }

    subscript(position: Int) -> UInt8 {
        position >= 0 && position < count ? bytes[position] : 0
    }

    /// The digit at a position; `nil` where there is none.
    func digit(_ position: Int) -> Int? { ASCII.digit(self[position]) }

    /// The number that the digits of a range spell; `nil` when one is no digit.
    func number(_ range: Range<Int>) -> Int? {
        guard range.count <= 18 else { return nil }
        var number = 0
        for position in range {
            guard let digit = digit(position) else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    func areDigits(_ range: Range<Int>) -> Bool {
        for position in range where !ASCII.isDigit(self[position]) { return false }
        return true
    }

    /// Whether the same character stands at every position of a range.
    func isOneCharacter(_ range: Range<Int>) -> Bool {
        for position in range where self[position] != self[range.lowerBound] { return false }
        return true
    }
}
