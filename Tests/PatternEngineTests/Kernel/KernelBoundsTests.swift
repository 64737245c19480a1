import CScanKernel
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("What the kernel reads")
struct KernelBoundsTests {
    @Test("No kernel reads a byte before or behind the text", arguments: Kernel.available)
    func guardPages(_ kernel: Kernel) throws {
        // What is outside would end the process: the text lies against a page that nobody may read.
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let reserved = unsafe mmap(
            nil, 3 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        let memory = try unsafe #require(reserved)
        defer { unsafe munmap(memory, 3 * page) }
        try #require(unsafe mprotect(memory, page, PROT_NONE) == 0)
        try #require(unsafe mprotect(memory + 2 * page, page, PROT_NONE) == 0)
        var random = SeededGenerator(seed: 7)
        let middle = unsafe (memory + page).assumingMemoryBound(to: UInt8.self)
        for length in 1...150 {
            let text = Array(Alphabet.tokens.text(length, using: &random).prefix(length))
            for offset in [0, page - length] {
                let start = unsafe middle + offset
                unsafe start.update(from: text, count: length)
                let bytes = unsafe UnsafeBufferPointer(start: start, count: length)
                let all = Stretch(
                    from: 0, to: length, capacity: Int(SH_WORDS_PER_BLOCK))
                let anchors = TokenTables(atAnswer: 1, using: &random)
                let words = WordTables(from: text, using: &random)
                #expect(
                    unsafe anchors.anchors(kernel, bytes, all) == anchors.naiveAnchors(text))
                #expect(unsafe words.words(kernel, bytes, all) == words.naiveWords(text))
            }
        }
    }

    @Test("Lines and characters are counted as one byte after the other would", arguments: 0...70)
    func counts(_ length: Int) {
        var random = SeededGenerator(seed: UInt64(length))
        let text = Array("aé日😀\nb\n".utf8 + Alphabet.control.text(length, using: &random))
        for from in text.indices {
            for to in from...text.count {
                let counts = unsafe sh_count_text(text, from, to)
                let part = text[from..<to]
                let feeds = part.indices.filter { text[$0] == 0x0A }
                #expect(counts.line_feeds == feeds.count)
                #expect(counts.last_line_feed == feeds.last.map { $0 + 1 } ?? 0)
                #expect(counts.continuations == part.count { (0x80...0xBF).contains($0) })
                #expect(counts.four_byte_leads == part.count { $0 >= 0xF0 })
            }
        }
    }
}
