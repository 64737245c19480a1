/// A set of bytes: 256 bits.
package struct ByteSet: Hashable, Sendable, BitwiseCopyable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// The empty set.
    package init() {
        words = (0, 0, 0, 0)
    }

    /// The bytes of the ranges.
    package init(_ ranges: ClosedRange<UInt8>...) {
        self.init()
        for range in ranges { insert(range) }
    }

    /// The UTF-8 bytes of a text.
    package init(_ text: StaticString) {
        self.init()
        text.withUTF8Buffer { unsafe $0.forEach { insert($0) } }
    }

    package static let digits = ByteSet(0x30...0x39)
    package static let upper = ByteSet(0x41...0x5A)
    package static let lower = ByteSet(0x61...0x7A)
    package static let alphanumeric = digits.union(upper).union(lower)
    /// What `\w` matches: letters, digits and the underscore.
    package static let word = alphanumeric.union(ByteSet(0x5F...0x5F))
    /// What `\s` matches.
    package static let space = ByteSet(0x09...0x0D, 0x20...0x20)
    package static let all = ByteSet(0x00...0xFF)
    package static let ascii = ByteSet(0x00...0x7F)

    package func contains(_ byte: UInt8) -> Bool {
        word(Int(byte >> 6)) & (1 << UInt64(byte & 63)) != 0
    }

    package mutating func insert(_ byte: UInt8) {
        let bit: UInt64 = 1 << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    package mutating func insert(_ range: ClosedRange<UInt8>) {
        for byte in range { insert(byte) }
    }

    package func union(_ other: ByteSet) -> ByteSet {
        combining(other) { $0 | $1 }
    }

    package func intersection(_ other: ByteSet) -> ByteSet {
        combining(other) { $0 & $1 }
    }

    package func subtracting(_ other: ByteSet) -> ByteSet {
        combining(other) { $0 & ~$1 }
    }

    package var inverted: ByteSet { ByteSet.all.subtracting(self) }

    /// The bytes with bit 5 set, which makes small letters of capitals.
    package var folded: ByteSet {
        combining(self) { word, _ in (word | word << 32) & 0xFFFF_FFFF_0000_0000 }
    }

    package var isEmpty: Bool {
        words.0 | words.1 | words.2 | words.3 == 0
    }

    package func isSubset(of other: ByteSet) -> Bool {
        subtracting(other).isEmpty
    }

    package func intersects(_ other: ByteSet) -> Bool {
        !intersection(other).isEmpty
    }

    package var count: Int {
        words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount
            + words.3.nonzeroBitCount
    }

    /// The only member, `nil` unless there is exactly one.
    package var single: UInt8? {
        count == 1 ? members.first : nil
    }

    /// The members in ascending order.
    package var members: [UInt8] {
        var members: [UInt8] = []
        for index in 0..<4 {
            var bits = word(index)
            while bits != 0 {
                members.append(UInt8(index * 64 + bits.trailingZeroBitCount))
                bits &= bits - 1
            }
        }
        return members
    }

    package static func == (left: ByteSet, right: ByteSet) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }

    private func word(_ index: Int) -> UInt64 {
        switch index {
        case 0: words.0
        case 1: words.1
        case 2: words.2
        default: words.3
        }
    }

    private func combining(_ other: ByteSet, _ operation: (UInt64, UInt64) -> UInt64) -> ByteSet {
        var result = ByteSet()
        result.words.0 = operation(words.0, other.words.0)
        result.words.1 = operation(words.1, other.words.1)
        result.words.2 = operation(words.2, other.words.2)
        result.words.3 = operation(words.3, other.words.3)
        return result
    }
}
