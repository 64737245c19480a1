internal import CScanKernel

/// Says for every place in a text which patterns can start there.
///
/// Built once from all patterns, immutable and thread-safe.
package final class AnchorTable: Sendable {
    /// For each answer of the kernel, the patterns to try, ascending; answer 0 is none.
    package let patternsByAnswer: [[Int]]
    /// The patterns without an anchor, to be run over the whole text.
    package let unanchored: [Int]
    let rows: [UInt16]
    let cells: [UInt16]
    let followerClasses: [UInt8]
    let followers: Int
    let atAnswer: UInt16
    /// For each answer, bits of the slots of first bytes that something can start with.
    let beginnings: [UInt64]

    /// Derives the table; costs some 100 µs a pattern.
    package init(_ patterns: [Pattern]) {
        var builder = AnchorTableBuilder()
        var unanchored: [Int] = []
        var at: [Int] = []
        for (index, pattern) in patterns.enumerated() {
            switch pattern.anchor {
            case .token: builder.add(pattern.analysis, index: index)
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
        beginnings = Self.beginnings(of: builder.answers, patterns)
    }

    private static func beginnings(of answers: [[Int]], _ patterns: [Pattern]) -> [UInt64] {
        let slots = patterns.map { PrefixWords($0.analysis).slots }
        let width = PrefixWords.count / 64
        var bits = [UInt64](repeating: 0, count: answers.count * width)
        for (answer, members) in answers.enumerated() {
            for member in members {
                guard let few = slots[member] else {
                    for word in 0..<width { bits[answer * width + word] = .max }
                    break
                }
                for slot in few { bits[answer * width + slot / 64] |= 1 << UInt64(slot % 64) }
            }
        }
        return bits
    }
}

/// Collects, per shape and follower, which patterns are possible.
struct AnchorTableBuilder {
    private struct Entry {
        let shape: Int
        let next: Automaton.Next
        let pattern: Int
    }

    private var entries: [Entry] = []
    private(set) var answers: [[Int]] = [[]]
    private var answerNumbers: [[Int]: UInt16] = [[]: 0]
    private(set) var followerClasses = [UInt8](repeating: 0, count: 257)
    private(set) var followerCount = 1

    mutating func add(_ analysis: AnchorAnalysis, index: Int) {
        analysis.forEachShape { shape, next in
            entries.append(Entry(shape: shape.number, next: next, pattern: index))
        }
    }

    mutating func answer(for patterns: [Int]) -> UInt16 {
        if let known = answerNumbers[patterns] { return known }
        let number = UInt16(answers.count)
        answers.append(patterns)
        answerNumbers[patterns] = number
        return number
    }

    /// The rows per shape and the cells per row and follower class.
    mutating func table() -> (rows: [UInt16], cells: [UInt16]) {
        let representatives = classifyFollowers()
        var byShape: [Int: [Entry]] = [:]
        for entry in entries { byShape[entry.shape, default: []].append(entry) }
        var rows = [UInt16](repeating: 0, count: Int(SH_SHAPES))
        var cells = [UInt16](repeating: 0, count: followerCount)
        var rowNumbers: [[UInt16]: UInt16] = [cells: 0]
        for (shape, entries) in byShape.sorted(by: { $0.key < $1.key }) {
            let row = representatives.map { follower in
                let possible = entries.filter { $0.next.contains(follower) }
                return answer(for: Array(Set(possible.map(\.pattern))).sorted())
            }
            if let known = rowNumbers[row] {
                rows[shape] = known
            } else {
                let number = UInt16(cells.count / followerCount)
                rowNumbers[row] = number
                rows[shape] = number
                cells += row
            }
        }
        return (rows, cells)
    }

    /// Puts bytes that no entry tells apart into one class; gives a member of each class.
    private mutating func classifyFollowers() -> [Int] {
        let distinct = Array(Set(entries.map(\.next)))
        var numbers: [[Bool]: UInt8] = [:]
        var representatives: [Int] = []
        for follower in 0...256 {
            let signature = distinct.map { $0.contains(follower) }
            if let known = numbers[signature] {
                followerClasses[follower] = known
            } else {
                let number = UInt8(representatives.count)
                numbers[signature] = number
                followerClasses[follower] = number
                representatives.append(follower)
            }
        }
        followerCount = representatives.count
        return representatives
    }
}

extension Automaton.Next {
    /// Whether a byte, or 256 for the end of the text, may follow.
    func contains(_ follower: Int) -> Bool {
        follower == 256 ? end : bytes.contains(UInt8(truncatingIfNeeded: follower))
    }
}
