import CScanKernel

/// A token table with random answers, and both ways to ask it.
struct TokenTables {
    struct Anchor: Hashable {
        let position: Int
        let length: Int
        let answer: Int

        init(position: Int, length: Int, answer: Int) {
            self.position = position
            self.length = length
            self.answer = answer
        }

        init(_ anchor: sh_anchor) {
            position = Int(anchor.position)
            length = Int(anchor.length)
            answer = Int(anchor.answer)
        }
    }

    private var rows = [UInt16](repeating: 0, count: Int(SH_SHAPES))
    private var cells: [UInt16]
    private var classes: [UInt8] = []
    private var starts: [UInt64] = []
    private let followers: Int
    private let atAnswer: UInt16

    init(atAnswer: UInt16, using random: inout SeededGenerator) {
        self.atAnswer = atAnswer
        followers = Int.random(in: 1...6, using: &random)
        let rowCount = 40
        cells = [UInt16](repeating: 0, count: followers)
        for _ in 0..<(rowCount - 1) * followers {
            cells.append(UInt16(max(0, Int.random(in: -3...9, using: &random))))
        }
        for shape in rows.indices {
            rows[shape] = UInt16(max(0, Int.random(in: -10..<rowCount, using: &random)))
        }
        for _ in 0..<257 {
            classes.append(UInt8(Int.random(in: 0..<followers, using: &random)))
        }
        for _ in 0..<2 * Int(SH_STARTS) / 64 {
            starts.append(random.next() | random.next())
        }
    }

    /// What a kernel finds, in as many calls as the capacity takes.
    func anchors(_ kernel: Kernel, _ text: [UInt8], _ stretch: Stretch) -> [Anchor]? {
        unsafe text.withUnsafeBufferPointer { unsafe anchors(kernel, $0, stretch) }
    }

    func anchors(
        _ kernel: Kernel, _ text: UnsafeBufferPointer<UInt8>, _ stretch: Stretch
    ) -> [Anchor]? {
        var found: [Anchor] = []
        var room = [sh_anchor](repeating: sh_anchor(), count: stretch.capacity)
        var from = stretch.from
        repeat {
            var resume = 0
            let count = unsafe withTable { table in
                unsafe sh_find_anchors(
                    kernel.number, text.baseAddress, text.count, from, stretch.to, table, &room,
                    stretch.capacity, &resume)
            }
            guard count <= stretch.capacity, resume > from || resume == stretch.to else {
                return nil
            }
            found += room.prefix(count).map(Anchor.init)
            from = resume
        } while from < stretch.to
        return found
    }

    /// What a kernel finds at the beginnings of tokens, one by one.
    func anchorsOneByOne(_ kernel: Kernel, _ text: [UInt8]) -> [Anchor] {
        text.indices.filter { place in
            Self.isToken(text[place]) && (place == 0 || !Self.isToken(text[place - 1]))
        }.compactMap { place in
            var anchor = sh_anchor()
            let isThere = unsafe withTable { table in
                unsafe sh_find_anchor(
                    kernel.number, text, text.count, place, table, &anchor)
            }
            return isThere != 0 ? Anchor(anchor) : nil
        }
    }

    private func withTable<Result>(_ body: (UnsafePointer<sh_token_table>) -> Result) -> Result {
        unsafe rows.withUnsafeBufferPointer { rows in
            unsafe cells.withUnsafeBufferPointer { cells in
                unsafe classes.withUnsafeBufferPointer { classes in
                    unsafe starts.withUnsafeBufferPointer { starts in
                        let table = unsafe sh_token_table(
                            rows: rows.baseAddress, cells: cells.baseAddress,
                            follower_classes: classes.baseAddress,
                            followers: UInt32(followers), at_answer: atAnswer,
                            starts: starts.baseAddress, filter: sh_prefix_filter())
                        return unsafe withUnsafePointer(to: table) { unsafe body($0) }
                    }
                }
            }
        }
    }

    /// The anchors of a whole text by the words of the header, a byte at a time; those that the
    /// quick look leaves out too, if it is not to be taken.
    func naiveAnchors(_ text: [UInt8], quickLook: Bool = true) -> [Anchor] {
        var anchors: [Anchor] = []
        for (place, byte) in text.enumerated() {
            if byte == UInt8(ascii: "@"), atAnswer != 0 {
                anchors.append(Anchor(position: place, length: 0, answer: Int(atAnswer)))
            }
            guard Self.isToken(byte), place == 0 || !Self.isToken(text[place - 1]) else { continue }
            let token = Array(text[place...].prefix(while: Self.isToken).prefix(32))
            let behind = place + token.count
            let follower = behind < text.count ? Int(text[behind]) : Int(SH_END_OF_TEXT)
            let row = Int(rows[Self.shape(of: token)])
            let answer = Int(cells[row * followers + Int(classes[follower])])
            guard answer != 0, !quickLook || passes(place..<behind, text) else { continue }
            anchors.append(Anchor(position: place, length: token.count, answer: answer))
        }
        return anchors
    }

    /// Whether a token passes the quick look at its first bytes.
    private func passes(_ token: Range<Int>, _ text: [UInt8]) -> Bool {
        let follower = token.upperBound < text.count ? text[token.upperBound] : 0
        guard token.lowerBound > 0, follower != UInt8(ascii: "-"), !Self.isToken(follower),
            !text[token].contains(where: Self.isDigit)
        else { return true }
        let isPlain = Self.isPlain(token, text)
        let start = Self.slot(of: text[token.lowerBound...]) + (isPlain ? 0 : Int(SH_STARTS))
        return starts[start / 64] >> (start % 64) & 1 != 0
    }

    private static func shape(of token: [UInt8]) -> Int {
        var head = 0
        for (place, byte) in token.prefix(3).enumerated() {
            if isDigit(byte) { head |= 1 << place }
            if (0x41...0x5A).contains(byte) { head |= 8 << place }
        }
        let digits = token.count(where: isDigit)
        let kind = digits == 0 ? 0 : digits == token.count ? 2 : 1
        return (head * 33 + token.count) * 3 + kind
    }

    /// Letters between a space and a space with another token behind it.
    private static func isPlain(_ token: Range<Int>, _ text: [UInt8]) -> Bool {
        let space = UInt8(ascii: " ")
        guard token.lowerBound > 0, token.upperBound + 1 < text.count else { return false }
        return text[token.lowerBound - 1] == space && text[token.upperBound] == space
            && isToken(text[token.upperBound + 1]) && !text[token].contains(where: isDigit)
    }

    private static func slot(of rest: ArraySlice<UInt8>) -> Int {
        var word: UInt64 = 0
        for (place, byte) in (rest.prefix(3) + [0, 0, 0]).prefix(3).enumerated() {
            word |= UInt64(byte | 0x20) << (8 * place)
        }
        let part = rest.first.map { Int($0) & 0x60 } ?? 0
        return Int((word * 0x9E37_79B1) & 0xFFFF_FFFF) >> 19 | part << 8
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isToken(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
