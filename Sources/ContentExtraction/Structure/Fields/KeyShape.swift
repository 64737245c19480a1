/// Whether a key is a name or, as in maps keyed by number, a piece of data.
struct KeyShape {
    /// As many as a date has, or a telephone number without its area.
    private static let manyDigits = 6

    let isData: Bool

    init(_ key: Span<UInt8>) {
        var digits = 0
        var letters = 0
        var hasAt = false
        for index in key.indices {
            let byte = key[index]
            if ASCIIByte.isDigit(byte) {
                digits += 1
            } else if ASCIIByte.isLetter(byte) || byte >= 0x80 {
                letters += 1
            }
            hasAt = hasAt || byte == 0x40 && index > 0
        }
        isData =
            digits >= Self.manyDigits || digits >= 4 && digits > letters || hasAt && letters > 0
    }
}
