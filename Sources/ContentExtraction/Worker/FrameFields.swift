/// The fields of a frame: numbers of 8 bytes, and strings behind their length.
package struct FrameFields {
    package private(set) var bytes: [UInt8] = []
    private var position = 0

    /// Begins to write.
    package init() {}

    /// Begins to read.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package mutating func append(_ number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    package mutating func append(_ string: String) {
        append(Array(string.utf8))
    }

    package mutating func append(_ string: [UInt8]) {
        append(string.count)
        bytes += string
    }

    /// The next number, `nil` if there is none.
    package mutating func number() -> Int? {
        guard bytes.count - position >= 8 else { return nil }
        var value = 0
        for index in (0..<8).reversed() { value = value << 8 | Int(bytes[position + index]) }
        position += 8
        return value
    }

    package mutating func byteString() -> [UInt8]? {
        guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return Array(bytes[position..<(position + count)])
    }

    /// The next string; what is not UTF-8 in it becomes U+FFFD.
    package mutating func string() -> String? {
        byteString().map { String(decoding: $0, as: UTF8.self) }
    }
}
