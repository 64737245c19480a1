/// Finds words of a fixed list by their bytes, without regard to ASCII case.
///
/// Why not a dictionary: a lookup would have to make a `String` of every key of a document.
struct KeywordTable<Value: Sendable>: Sendable {
    private var slots: [Int32]
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var values: [Value] = []
    private var longest = 0

    /// Makes a table; of equal words the first counts.
    init(_ entries: [(words: String, value: Value)]) {
        let words = entries.flatMap { entry in
            entry.words.split(separator: " ").map { (Array($0.lowercased().utf8), entry.value) }
        }
        var size = 16
        while size < words.count * 3 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for (word, value) in words {
            let slot = place(of: word.span)
            guard slots[slot] < 0 else { continue }
            slots[slot] = Int32(values.count)
            bytes += word
            starts.append(bytes.count)
            values.append(value)
            longest = max(longest, word.count)
        }
    }

    subscript(_ word: Span<UInt8>) -> Value? {
        guard word.count <= longest else { return nil }
        let entry = slots[place(of: word)]
        return entry < 0 ? nil : values[Int(entry)]
    }

    private func place(of word: Span<UInt8>) -> Int {
        var hash = ByteHash()
        for index in word.indices { hash.add(ASCIIByte.lowered(word[index])) }
        var slot = hash.slot(of: slots.count)
        while slots[slot] >= 0, !isEntry(Int(slots[slot]), word) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func isEntry(_ entry: Int, _ word: Span<UInt8>) -> Bool {
        let start = starts[entry]
        guard starts[entry + 1] - start == word.count else { return false }
        for index in word.indices where bytes[start + index] != ASCIIByte.lowered(word[index]) {
            return false
        }
        return true
    }
}

/// FNV-1a, 64 bits.
struct ByteHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func add(_ number: Int32) {
        value = (value ^ UInt64(UInt32(bitPattern: number))) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A place in a table whose size is a power of two.
    func slot(of size: Int) -> Int {
        Int(truncatingIfNeeded: (value ^ (value >> 29)) & UInt64(size - 1))
    }
}

/// Classes of single bytes.
enum ASCIIByte {
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// Space, tab and line breaks: white space of JSON and XML.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
