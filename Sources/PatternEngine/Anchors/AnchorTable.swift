internal import CScanKernel

/// Says for every place in a text which patterns can start there.
///
/// Built once from all patterns, immutable and thread-safe.
package final class AnchorTable: Precompiled, Sendable {
    /// For each answer of the kernel, the patterns to try, ascending; answer 0 is none.
    package let patternsByAnswer: [[Int]]
    /// The patterns without an anchor, to be run over the whole text.
    package let unanchored: [Int]
    let rows: [UInt16]
    let cells: [UInt16]
    let followerClasses: [UInt8]
    let followers: Int
    let atAnswer: UInt16
    /// Bits of the slots of letters that something can start with, in plain running text and
    /// elsewhere.
    let starts: [UInt64]

    /// Derives the table; costs some 100 µs a pattern.
    package convenience init(_ patterns: [Pattern]) {
        self.init(patterns, PatternBeginnings.all(of: patterns))
    }

    /// Derives the table, the first bytes of the patterns being known.
    package init(_ patterns: [Pattern], _ known: [PatternBeginnings]) {
        var builder = AnchorTableBuilder()
        var unanchored: [Int] = []
        var at: [Int] = []
        var tokens: [PatternBeginnings] = []
        for (index, pattern) in patterns.enumerated() {
            switch pattern.anchor {
            case .token, .value:
                builder.add(pattern.analysis, index: index)
                tokens.append(known[index])
            case .byte: at.append(index)
            case .none: unanchored.append(index)
            }
        }
        atAnswer = builder.answer(for: at)
        self.unanchored = unanchored
        (rows, cells) = builder.table()
        followerClasses = builder.followerClasses
        followers = builder.followerCount
        patternsByAnswer = builder.answers
        starts = [tokens.map(\.plain), tokens.map(\.word)].flatMap { Self.union(of: $0).words }
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        patternsByAnswer = try source.arrays(of: Int.self)
        unanchored = try source.array(of: Int.self)
        rows = try source.array(of: UInt16.self)
        cells = try source.array(of: UInt16.self)
        followerClasses = try source.array(of: UInt8.self)
        followers = try source.int()
        atAnswer = try source.plain(UInt16.self)
        starts = try source.array(of: UInt64.self)
    }

    package func write(to out: inout PrecompiledWriter) {
        out.write(plain: patternsByAnswer)
        out.write(plain: unanchored)
        out.write(plain: rows)
        out.write(plain: cells)
        out.write(plain: followerClasses)
        out.write(followers)
        out.write(plain: atAnswer)
        out.write(plain: starts)
    }

    private static func union(of sets: [SlotSet]) -> SlotSet {
        sets.reduce(into: SlotSet()) { union, set in
            if !union.isAll { union.formUnion(set) }
        }
    }
}
