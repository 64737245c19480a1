import CScanKernel
import Testing

@testable import PatternEngine

@Suite("The kernel's words with a capital")
struct CapitalKernelTests {
    private struct Word: Hashable {
        let position: Int
        let length: Int
        let flags: Int
    }

    @Test(
        "Every kernel gives the words that the header promises, and misses none of a set",
        arguments: Kernel.available, Alphabet.allCases)
    func everyLength(_ kernel: Kernel, _ alphabet: Alphabet) {
        var random = SeededGenerator(seed: 7)
        for length in stride(from: 0, through: 400, by: 3) {
            let text = Array(alphabet.text(length, using: &random).prefix(length))
            let wanted = Self.naiveWords(text)
            let names = Set(wanted.map { Self.key(of: $0, in: text) }.filter { $0 % 3 == 0 })
            let filter = CapitalWordFilter(names: Array(names), places: [])
            for _ in 0..<3 {
                let stretch = Stretch.random(in: length, least: 64, using: &random)
                let found = Self.words(filter, kernel, text, stretch)
                let inside = wanted.filter { (stretch.from..<stretch.to).contains($0.lowerBound) }
                guard found?.map({ $0.position..<$0.position + $0.length }) == inside,
                    found == Self.words(filter, .scalar, text, stretch)
                else {
                    Issue.record("\(stretch) of \(text)")
                    return
                }
                for word in found ?? [] {
                    let key = Self.key(of: word.position..<word.position + word.length, in: text)
                    let isMaybe = word.flags & SH_MAYBE_NAME != 0
                    #expect(isMaybe || !names.contains(key) && word.length > 1)
                    #expect(word.length == 1 || isMaybe == filter.mayBeName(firstLetters: key))
                }
            }
        }
    }

    private static func words(
        _ filter: CapitalWordFilter, _ kernel: Kernel, _ text: [UInt8], _ stretch: Stretch
    ) -> [Word]? {
        var found: [Word] = []
        var room = [sh_capital](repeating: sh_capital(), count: stretch.capacity)
        var from = stretch.from
        return unsafe text.withUnsafeBufferPointer { buffer in
            repeat {
                let (count, resume) = unsafe filter.find(
                    in: buffer, from: from, to: stretch.to, into: &room, kernel: kernel.number)
                guard count <= stretch.capacity, resume > from || resume == stretch.to else {
                    return nil
                }
                found += room.prefix(count).map {
                    Word(
                        position: Int($0.position), length: Int($0.length), flags: Int($0.flags))
                }
                from = resume
            } while from < stretch.to
            return found
        }
    }

    /// Runs of letters, of which at most 64 bytes count, that begin with a capital or a letter of
    /// two bytes.
    private static func naiveWords(_ text: [UInt8]) -> [Range<Int>] {
        let letters = text.indices.map { isLetter($0, in: text) }
        return text.indices.compactMap { place in
            guard letters[place], place == 0 || !letters[place - 1],
                (0x41...0x5A).contains(text[place]) || isLead(text[place])
            else { return nil }
            let run = letters[place...].prefix { $0 }.count
            return place..<place + min(run, 64)
        }
    }

    private static func key(of word: Range<Int>, in text: [UInt8]) -> UInt64 {
        WordPrefix.make(text[word])
    }

    private static func isLetter(_ place: Int, in text: [UInt8]) -> Bool {
        let byte = text[place]
        if (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || isLead(byte) { return true }
        return byte & 0xC0 == 0x80 && place > 0 && isLead(text[place - 1])
    }

    private static func isLead(_ byte: UInt8) -> Bool { (0xC3...0xDF).contains(byte) }
}
