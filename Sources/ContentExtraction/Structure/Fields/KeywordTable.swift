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
