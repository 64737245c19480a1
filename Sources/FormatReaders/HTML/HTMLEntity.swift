import CLibXML

/// Characters that HTML writes with an ampersand.
enum HTMLEntity {
    /// The character of a name or number, without `&` and `;`; `nil` if there is none.
    static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard name.first == UInt8(ascii: "#") else { return named(name) }
        let digits = name.dropFirst()
        let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
        guard let code = UInt32(text, radix: isHex ? 16 : 10) else { return nil }
        // Why: browsers take these for Windows-1252.
        if (0x80...0x9F).contains(code) { return CodePage.western.scalar(UInt8(code)) }
        return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code)
    }

    private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard !name.isEmpty else { return nil }
        let terminated = Array(name) + [0]
        let found = unsafe terminated.withUnsafeBufferPointer { bytes in
            unsafe htmlEntityLookup(bytes.baseAddress)
        }
        guard let found = unsafe found else { return nil }
        return Unicode.Scalar(unsafe found.pointee.value)
    }

    /// A text with its entities replaced.
    static func decode(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            guard byte == UInt8(ascii: "&") else {
                result.append(byte)
                continue
            }
            let name = text[index...].prefix(32).prefix {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#")
            }
            guard let scalar = scalar(name) else {
                result.append(byte)
                continue
            }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index = name.endIndex
            if index < text.endIndex, text[index] == UInt8(ascii: ";") { index += 1 }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
