/// Bytes as text, for digests.
public enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Two lower-case digits a byte.
    public static func lowercase(_ bytes: some Sequence<UInt8>) -> String {
        lowercase(Array(bytes))
    }

    /// Two lower-case digits a byte; the quick way.
    public static func lowercase(_ bytes: [UInt8]) -> String {
        unsafe bytes.withUnsafeBytes { unsafe lowercase($0) }
    }

    /// Two lower-case digits a byte, with no memory but that of the text.
    public static func lowercase(_ bytes: UnsafeRawBufferPointer) -> String {
        unsafe String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            for index in bytes.indices {
                unsafe text[2 * index] = digits[Int(bytes[index] >> 4)]
                unsafe text[2 * index + 1] = digits[Int(bytes[index] & 15)]
            }
            return 2 * bytes.count
        }
    }
}
