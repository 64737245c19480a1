/// Questions about single bytes.
enum ASCII {
    static let upperA = UInt8(ascii: "A")

    /// The value of a decimal digit.
    static func digit(_ byte: UInt8) -> Int? {
        byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
    }

    /// The value of a hexadecimal digit of either case.
    static func hexDigit(_ byte: UInt8) -> Int? {
        if let digit = digit(byte) { return digit }
        let letter = upper(byte)
        return letter >= upperA && letter <= UInt8(ascii: "F") ? Int(letter - upperA) + 10 : nil
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isLetter(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x7A
    }

    /// The capital of a letter; any other byte as it is.
    static func upper(_ byte: UInt8) -> UInt8 {
        byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    }

    /// The small letter of a capital; any other byte as it is.
    static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
    }
}
