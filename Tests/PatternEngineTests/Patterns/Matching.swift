import CScanKernel

@testable import PatternEngine

/// One match of one of several patterns.
struct PatternMatch: Hashable, Comparable {
    let pattern: Int
    let start: Int
    let value: Range<Int>

    static func < (left: Self, right: Self) -> Bool {
        (left.pattern, left.start) < (right.pattern, right.start)
    }
}

extension Pattern {
    /// The first match at or after a place.
    func first(in text: [UInt8], from place: Int = 0) -> Attempt {
        let scratch = MatchScratch()
        return unsafe text.withUnsafeBufferPointer {
            unsafe firstMatch(from: place, in: $0, using: scratch)
        }
    }

    func first(in text: String) -> Attempt { first(in: Array(text.utf8)) }

    /// What is tried at exactly one place.
    func attempt(at place: Int, in text: [UInt8], limits: MatchScratch.Limits = .init()) -> Attempt
    {
        let scratch = MatchScratch(limits: limits)
        return unsafe text.withUnsafeBufferPointer {
            unsafe match(at: place, in: $0, using: scratch)
        }
    }
}

/// Every match from every place, found by searching.
func searchedMatches(_ patterns: [Pattern], in text: [UInt8]) -> [PatternMatch] {
    let scratch = MatchScratch()
    var matches: [PatternMatch] = []
    unsafe text.withUnsafeBufferPointer { buffer in
        for (number, pattern) in patterns.enumerated() {
            var place = 0
            while case .match(let value, let start) = unsafe pattern.firstMatch(
                from: place, in: buffer, using: scratch)
            {
                matches.append(PatternMatch(pattern: number, start: start, value: value))
                place = start + 1
            }
        }
    }
    return matches
}

/// Every match that begins where the anchors of the patterns say one can, and the automaton too.
func anchoredMatches(
    _ patterns: [Pattern], in text: [UInt8], _ automaton: LazyDFA? = nil
) -> [PatternMatch] {
    let scratch = MatchScratch()
    let table = AnchorTable(patterns)
    let filter = PrefixFilter(patterns, table)
    var anchors = [sh_anchor](repeating: sh_anchor(), count: text.count + 64)
    var remaining = [UInt64](repeating: 0, count: filter.width)
    var matches: [PatternMatch] = []
    unsafe text.withUnsafeBufferPointer { buffer in
        let (count, _) = unsafe table.find(
            in: buffer, from: 0, to: text.count, into: &anchors, kernel: sh_best_kernel())
        for anchor in anchors.prefix(count) {
            let place = Int(anchor.position)
            _ = unsafe filter.narrow(
                answer: Int(anchor.answer), at: place, length: Int(anchor.length), in: buffer,
                into: &remaining)
            if let automaton {
                let answer = unsafe automaton.walk(
                    from: place, isToken: anchor.length > 0, in: buffer)
                unsafe answer?.restrict(&remaining)
            }
            for number in patterns.indices where remaining[number / 64] >> (number % 64) & 1 != 0 {
                let program = unsafe patterns[number].program
                var cursor = place
                while let start = unsafe program.nextStart(
                    before: &cursor, anchor: place, in: buffer)
                {
                    let attempt = unsafe program.match(
                        at: start, anchor: place, in: buffer, using: scratch)
                    if case .match(let value, let start) = attempt {
                        matches.append(PatternMatch(pattern: number, start: start, value: value))
                    }
                }
            }
        }
    }
    return matches.sorted()
}

extension LazyDFA.Answer {
    /// Takes away the patterns that cannot match.
    func restrict(_ remaining: inout [UInt64]) {
        for index in remaining.indices { unsafe remaining[index] &= patterns?[index] ?? 0 }
    }
}
