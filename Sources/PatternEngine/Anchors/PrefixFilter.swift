internal import CScanKernel

/// Says in a few memory reads which of all patterns the bytes at an anchor rule out.
///
/// For each byte value at each of the first positions it has a row of bits, one per pattern; the
/// patterns that remain are those with a bit in every row. Sound: a pattern that could match is
/// never ruled out. Built once, immutable, thread-safe.
@safe package final class PrefixFilter: Precompiled, @unchecked Sendable {
    // Safe because `rows` is written only in `init` and freed only in `deinit`.
    private let rows: UnsafeMutableBufferPointer<UInt64>
    private static let values = 257
    /// Tables that the kernel reads: of the byte before the anchor, and of the first ones from it.
    private static let tables = Int(SH_PREFIX_ROWS)
    /// Tables of the bytes behind those.
    private static let furtherTables = PrefixSets.depth + 1 - tables
    /// Rows of the byte directly behind the token, by whether a letter or digit is behind that; and
    /// one for what is no token, or one of unknown length.
    private static let behindRows = 2 * values + 1
    private static let banks = PrefixSets.Before.allCases.count
    /// Rows by the first three bytes.
    private static let beginnings = Int(SH_BEGINNINGS)
    /// 64-bit words a row.
    package let width: Int
    private let wordBase: Int
    private let answerBase: Int
    private let furtherBase: Int
    private let behindBase: Int

    /// The first row; there always is one.
    private var first: UnsafeMutablePointer<UInt64> {
        @inline(__always) get { unsafe rows.baseAddress.unsafelyUnwrapped }
    }

    /// Builds the rows for patterns and for the answers of their anchor table.
    package convenience init(_ patterns: [Pattern], _ anchors: AnchorTable) {
        self.init(patterns, anchors, PatternBeginnings.all(of: patterns))
    }

    /// Builds the rows, the first bytes of the patterns being known.
    package init(
        _ patterns: [Pattern], _ anchors: AnchorTable, _ known: [PatternBeginnings]
    ) {
        width = PatternBits.width(for: patterns.count)
        wordBase = Self.banks * Self.tables * Self.values * width
        answerBase = wordBase + Self.banks * Self.beginnings * width
        furtherBase = answerBase + anchors.patternsByAnswer.count * width
        behindBase = furtherBase + Self.banks * Self.furtherTables * Self.values * width
        let count = behindBase + Self.behindRows * width
        unsafe rows = .allocate(capacity: count)
        unsafe rows.initialize(repeating: 0)
        for (number, pattern) in patterns.enumerated() {
            let usual = PrefixSets(pattern.analysis, .ascii)
            for before in PrefixSets.Before.allCases {
                let isUsual = before == .ascii || !pattern.analysis.hasLead
                let sets = isUsual ? usual : PrefixSets(pattern.analysis, before)
                let all = [sets.previous] + sets.positions
                set(
                    number, in: all.prefix(Self.tables), fromTable: before.rawValue * Self.tables,
                    from: 0)
                set(
                    number, in: all.dropFirst(Self.tables),
                    fromTable: before.rawValue * Self.furtherTables, from: furtherBase)
            }
            setBehind(number, pattern)
        }
        for before in PrefixSets.Before.allCases { setBeginnings(known, before) }
        for (answer, members) in anchors.patternsByAnswer.enumerated() {
            for number in members { set(number, inRow: answer, from: answerBase) }
        }
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        width = try source.int()
        wordBase = try source.int()
        answerBase = try source.int()
        furtherBase = try source.int()
        behindBase = try source.int()
        unsafe rows = try source.buffer(of: UInt64.self)
    }

    package func write(to out: inout PrecompiledWriter) {
        for number in [width, wordBase, answerBase, furtherBase, behindBase] { out.write(number) }
        unsafe out.write(plain: UnsafeBufferPointer(rows))
    }

    deinit {
        unsafe rows.deallocate()
    }

    private func setBehind(_ number: Int, _ pattern: Pattern) {
        let (beforeToken, beforeOther) = PrefixSets.behindToken(pattern.analysis)
        for follower in 0..<Self.values {
            if beforeOther.contains(follower) { set(number, inRow: 2 * follower, from: behindBase) }
            if beforeToken.contains(follower) {
                set(number, inRow: 2 * follower + 1, from: behindBase)
            }
        }
        set(number, inRow: Self.behindRows - 1, from: behindBase)
    }

    private func setBeginnings(_ known: [PatternBeginnings], _ before: PrefixSets.Before) {
        let first = before.rawValue * Self.beginnings
        var unlimited = [UInt64](repeating: 0, count: width)
        for (number, beginnings) in known.enumerated() {
            let slots = beginnings.slots(behind: before)
            if slots.isAll {
                unlimited[number / 64] |= 1 << UInt64(number % 64)
            } else {
                slots.forEach { set(number, inRow: first + Self.row(of: $0), from: wordBase) }
            }
        }
        for beginning in 0..<Self.beginnings {
            let row = wordBase + (first + beginning) * width
            for word in 0..<width { unsafe rows[row + word] |= unlimited[word] }
        }
    }

    private func set(
        _ number: Int, in positions: ArraySlice<Automaton.Next>, fromTable first: Int,
        from base: Int
    ) {
        for (table, next) in positions.enumerated() {
            for value in 0..<Self.values where next.contains(value) {
                set(number, inRow: (first + table) * Self.values + value, from: base)
            }
        }
    }

    private func set(_ number: Int, inRow row: Int, from base: Int) {
        unsafe rows[base + row * width + number / 64] |= 1 << UInt64(number % 64)
    }

    /// The rows, for the kernel to read; valid as long as the filter lives.
    var rowsForKernel: sh_prefix_filter {
        unsafe sh_prefix_filter(
            rows: first, width: UInt32(width), words: UInt32(wordBase), answers: UInt32(answerBase))
    }

    /// Writes the patterns that can start at an anchor as bits.
    ///
    /// - Parameters:
    ///   - answer: the kernel's answer for the anchor.
    ///   - place: the anchor's offset in `text`.
    ///   - length: bytes of the token at the anchor, at most 32; 0 if it is none.
    ///   - text: the text.
    ///   - remaining: room for ``width`` words.
    /// - Returns: whether there are any.
    package func narrow(
        answer: Int, at place: Int, length: Int, in text: UnsafeBufferPointer<UInt8>,
        into remaining: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        let size = Self.values * width
        let previous = unsafe place > 0 ? Int(text[place - 1]) : 256
        let isOther = previous >= 0x80 && previous < 256
        let bank = unsafe first + (isOther ? Self.tables * size : 0)
        let row0 = unsafe bank + previous * width
        let row1 = unsafe bank + size + Self.value(at: place, text) * width
        let row2 = unsafe bank + 2 * size + Self.value(at: place + 1, text) * width
        let row3 = unsafe bank + 3 * size + Self.value(at: place + 2, text) * width
        let row4 = unsafe bank + 4 * size + Self.value(at: place + 3, text) * width
        let slot = unsafe Self.row(of: Self.slot(at: place, text)) + (isOther ? Self.beginnings : 0)
        let word = unsafe first + wordBase + slot * width
        let members = unsafe first + answerBase + answer * width
        let behind = unsafe first + behindBase + Self.behind(place, length, text) * width
        let further =
            unsafe first + furtherBase + (isOther ? Self.furtherTables * size : 0)
        let row5 = unsafe further + Self.value(at: place + 4, text) * width
        let row6 = unsafe further + size + Self.value(at: place + 5, text) * width
        let row7 = unsafe further + 2 * size + Self.value(at: place + 6, text) * width
        let row8 = unsafe further + 3 * size + Self.value(at: place + 7, text) * width
        var any = SIMD4<UInt64>()
        for index in stride(from: 0, to: width, by: PatternBits.lanes) {
            let first =
                unsafe PatternBits.lanes(members, index) & PatternBits.lanes(word, index)
                & PatternBits.lanes(row0, index) & PatternBits.lanes(row1, index)
            let near =
                unsafe first & PatternBits.lanes(row2, index) & PatternBits.lanes(row3, index)
                & PatternBits.lanes(row4, index) & PatternBits.lanes(behind, index)
            let bits =
                unsafe near & PatternBits.lanes(row5, index) & PatternBits.lanes(row6, index)
                & PatternBits.lanes(row7, index) & PatternBits.lanes(row8, index)
            any |= bits
            unsafe UnsafeMutableRawPointer(remaining + index).storeBytes(
                of: bits, as: SIMD4<UInt64>.self)
        }
        return any != SIMD4()
    }

    /// The slot of the bytes at a place; what is beyond the text counts as zero.
    @inline(__always)
    private static func slot(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        let left = text.count - place
        let first = unsafe left > 0 ? text[place] : 0
        let second = unsafe left > 1 ? text[place + 1] : 0
        let third = unsafe left > 2 ? text[place + 2] : 0
        return PrefixWords.slot(first, second, third)
    }

    /// The row of a slot, which some slots share.
    @inline(__always)
    private static func row(of slot: Int) -> Int {
        slot / (PrefixWords.count / beginnings)
    }

    /// The row of what is directly behind a token.
    @inline(__always)
    private static func behind(
        _ place: Int, _ length: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard length > 0, length < TokenShape.longest else { return behindRows - 1 }
        let next = unsafe value(at: place + length + 1, text)
        let isToken = next < 256 && ByteSet.alphanumeric.contains(UInt8(truncatingIfNeeded: next))
        return unsafe 2 * value(at: place + length, text) + (isToken ? 1 : 0)
    }

    @inline(__always)
    private static func value(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        unsafe place < text.count ? Int(text[place]) : 256
    }
}
