import CScanKernel

@testable import PatternEngine

/// A word table, and both ways to ask it.
struct WordTables {
    struct Word: Hashable {
        let position: Int
        let value: Int
    }

    private let numbers: [UInt64: UInt32]
    private let table: WordTable

    /// About so much of the words of a text, as a table.
    init(from text: [UInt8], share: Double = 0.5, using random: inout SeededGenerator) {
        var numbers: [UInt64: UInt32] = [:]
        for key in WordTables.keys(in: text).map(\.key).sorted()
        where numbers[key] == nil && Double.random(in: 0..<1, using: &random) < share {
            numbers[key] = UInt32(numbers.count + 1)
        }
        self.numbers = numbers
        table = WordTable(numbers)
    }

    /// What a kernel finds, in as many calls as the capacity takes.
    func words(_ kernel: Kernel, _ text: [UInt8], _ stretch: Stretch) -> [Word]? {
        unsafe text.withUnsafeBufferPointer { unsafe words(kernel, $0, stretch) }
    }

    func words(
        _ kernel: Kernel, _ text: UnsafeBufferPointer<UInt8>, _ stretch: Stretch
    ) -> [Word]? {
        var found: [Word] = []
        var room = [sh_word](repeating: sh_word(), count: stretch.capacity)
        var from = stretch.from
        repeat {
            let (count, resume) = unsafe table.find(
                in: text, from: from, to: stretch.to, into: &room, kernel: kernel.number)
            guard count <= stretch.capacity, resume > from || resume == stretch.to else {
                return nil
            }
            found += room.prefix(count).map {
                Word(position: Int($0.position), value: Int($0.value))
            }
            from = resume
        } while from < stretch.to
        return found
    }

    func naiveWords(_ text: [UInt8]) -> [Word] {
        WordTables.keys(in: text).compactMap { place, key in
            numbers[key].map { Word(position: place, value: Int($0)) }
        }
    }

    /// Every word of a text with its key, by the words of the header; where a word ends at a hump
    /// within its first eight bytes, also the longer ones.
    private static func keys(in text: [UInt8]) -> [(place: Int, key: UInt64)] {
        let letters = text.indices.map { isLetter($0, in: text) }
        let starts = text.indices.map { place in
            guard letters[place] else { return false }
            guard place > 0, letters[place - 1] else { return true }
            return isUpper(text[place]) && isLower(text[place - 1])
        }
        var keys: [(place: Int, key: UInt64)] = []
        for place in text.indices where starts[place] {
            var end = place + 1
            while true {
                while end < text.count, letters[end], !starts[end] { end += 1 }
                keys.append((place, key(of: text[place..<end])))
                guard end < text.count, letters[end], end - place < 8 else { break }
                end += 1
            }
        }
        return keys
    }

    private static func key(of word: ArraySlice<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in word.prefix(8).reversed() { key = key << 8 | UInt64(byte | 0x20) }
        return key
    }

    private static func isLetter(_ place: Int, in text: [UInt8]) -> Bool {
        let byte = text[place]
        if isUpper(byte) || isLower(byte) || isLead(byte) { return true }
        return byte & 0xC0 == 0x80 && place > 0 && isLead(text[place - 1])
    }

    private static func isLead(_ byte: UInt8) -> Bool { (0xC3...0xDF).contains(byte) }
    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
