/// What the looks of a value say, kept after the value itself is gone.
struct ValueShape: OptionSet, Sendable {
    let rawValue: UInt16

    static let at = ValueShape(rawValue: 1)
    static let web = ValueShape(rawValue: 2)
    static let phone = ValueShape(rawValue: 4)
    static let npi = ValueShape(rawValue: 8)
    static let mbi = ValueShape(rawValue: 16)
    static let hicn = ValueShape(rawValue: 32)
    static let nineDigits = ValueShape(rawValue: 64)
    static let personLike = ValueShape(rawValue: 128)
    static let beginsWithNine = ValueShape(rawValue: 256)
    static let date = ValueShape(rawValue: 512)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Looks at a value.
    init(_ text: Span<UInt8>) {
        var digits = 0
        var letters = 0
        var hasAt = false
        for index in text.indices {
            let byte = text[index]
            if ASCIIByte.isDigit(byte) { digits += 1 }
            if ASCIIByte.isLetter(byte) { letters += 1 }
            hasAt = hasAt || byte == 0x40
        }
        var shape: ValueShape = []
        if hasAt { shape.insert(.at) }
        if ScalarText.hasPrefix(text, "http") || ScalarText.hasPrefix(text, "www.") {
            shape.insert(.web)
        }
        if digits >= 7, letters <= 4 { shape.insert(.phone) }
        if digits == 9, letters == 0 { shape.insert(.nineDigits) }
        if ScalarText.isISODate(text) { shape.insert(.date) }
        guard let first = text.count > 0 ? text[0] : nil else {
            self = shape
            return
        }
        if first == 0x39 { shape.insert(.beginsWithNine) }
        if digits == 10, text.count == 10, first == 0x31 || first == 0x32 { shape.insert(.npi) }
        if digits + letters == 11, ASCIIByte.isDigit(first), letters >= 3 { shape.insert(.mbi) }
        let isRailroad = ASCIIByte.isLetter(first) && (digits == 6 || digits == 9) && letters <= 3
        if isRailroad || ASCIIByte.isDigit(first) && digits >= 9 && (1...2).contains(letters) {
            shape.insert(.hicn)
        }
        if PersonLook.matches(text) { shape.insert(.personLike) }
        self = shape
    }
}
