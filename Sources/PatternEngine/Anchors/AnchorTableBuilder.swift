internal import CScanKernel

/// Collects, per shape and follower, which patterns are possible.
struct AnchorTableBuilder {
    /// A pattern that is possible at a shape, and the number of what may follow.
    private struct Entry: Hashable {
        let pattern: Int
        let next: Int
    }

    private var byShape: [[Entry]] = Array(repeating: [], count: Int(SH_SHAPES))
    private var nextNumbers: [Automaton.Next: Int] = [:]
    private var nexts: [Automaton.Next] = []
    private(set) var answers: [[Int]] = [[]]
    private var answerNumbers: [[Int]: UInt16] = [[]: 0]
    private(set) var followerClasses = [UInt8](repeating: 0, count: 257)
    private(set) var followerCount = 1

    /// Adds a pattern; indices ascend.
    mutating func add(_ analysis: AnchorAnalysis, index: Int) {
        analysis.forEachShape { shape, next in
            byShape[shape.number].append(Entry(pattern: index, next: number(of: next)))
        }
    }

    mutating func answer(for patterns: [Int]) -> UInt16 {
        if let known = answerNumbers[patterns] { return known }
        let number = UInt16(answers.count)
        answers.append(patterns)
        answerNumbers[patterns] = number
        return number
    }

    private mutating func number(of next: Automaton.Next) -> Int {
        if let known = nextNumbers[next] { return known }
        nexts.append(next)
        nextNumbers[next] = nexts.count - 1
        return nexts.count - 1
    }

    /// The rows per shape and the cells per row and follower class.
    ///
    /// Many shapes have the same entries, and most followers the same patterns: each is worked out
    /// once.
    mutating func table() -> (rows: [UInt16], cells: [UInt16]) {
        let representatives = classifyFollowers()
        var rows = [UInt16](repeating: 0, count: Int(SH_SHAPES))
        var cells = [UInt16](repeating: 0, count: followerCount)
        var rowsByEntries: [[Entry]: UInt16] = [[]: 0]
        for shape in byShape.indices where !byShape[shape].isEmpty {
            let entries = byShape[shape]
            if let known = rowsByEntries[entries] {
                rows[shape] = known
                continue
            }
            let number = UInt16(cells.count / followerCount)
            for follower in representatives {
                let possible = entries.filter { nexts[$0.next].contains(follower) }
                cells.append(answer(for: possible.map(\.pattern)))
            }
            rowsByEntries[entries] = number
            rows[shape] = number
        }
        return (rows, cells)
    }

    /// Puts bytes that no entry tells apart into one class; gives a member of each class.
    private mutating func classifyFollowers() -> [Int] {
        var numbers: [[Bool]: UInt8] = [:]
        var representatives: [Int] = []
        for follower in 0...256 {
            let signature = nexts.map { $0.contains(follower) }
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
