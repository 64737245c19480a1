import CScanKernel
import PatternEngine
import RulePacks
import Testing

@testable import Detection

@Suite("Anchors of the shipped rules")
struct ShippedAnchorTests {
    private struct Match: Hashable {
        let pattern: Int
        let start: Int
        let value: Range<Int>
    }

    @Test("Whatever a shipped pattern matches is found from its anchors too", arguments: 0..<2)
    func sameMatches(_ seed: Int) throws {
        var random = SeededGenerator(seed: 400 + UInt64(seed))
        let patterns = try Shipped.detectors.get().detectors.map(\.pattern)
        let text = Material.text(15_000, damage: 0.5, using: &random)
        let anchored = patterns.indices.filter {
            if case .none = patterns[$0].anchor { false } else { true }
        }
        let searched = Self.searched(patterns, anchored, in: text)
        #expect(searched.count > 500)
        #expect(Self.fromAnchors(patterns, in: text) == searched)
    }

    private static func searched(
        _ patterns: [Pattern], _ numbers: [Int], in text: [UInt8]
    ) -> Set<Match> {
        let scratch = MatchScratch()
        var matches: Set<Match> = []
        unsafe text.withUnsafeBufferPointer { buffer in
            for number in numbers {
                var place = 0
                while case .match(let value, let start) = unsafe patterns[number].firstMatch(
                    from: place, in: buffer, using: scratch)
                {
                    matches.insert(Match(pattern: number, start: start, value: value))
                    place = start + 1
                }
            }
        }
        return matches
    }

    private static func fromAnchors(_ patterns: [Pattern], in text: [UInt8]) -> Set<Match> {
        let scratch = MatchScratch()
        let table = AnchorTable(patterns)
        let automaton = LazyDFA(AutomatonBank(patterns))
        var anchors = [sh_anchor](repeating: sh_anchor(), count: text.count + 64)
        var matches: Set<Match> = []
        unsafe text.withUnsafeBufferPointer { buffer in
            let (count, _) = unsafe table.find(
                in: buffer, from: 0, to: text.count, into: &anchors, kernel: sh_best_kernel())
            for anchor in anchors.prefix(count) {
                let place = Int(anchor.position)
                let answer = unsafe automaton.walk(
                    from: place, isToken: anchor.length > 0, in: buffer)
                let members = table.patternsByAnswer[Int(anchor.answer)]
                for number in members where unsafe answer?.allows(number) ?? true {
                    let program = unsafe patterns[number].program
                    var cursor = place
                    while let start = unsafe program.nextStart(
                        before: &cursor, anchor: place, in: buffer)
                    {
                        if case .match(let value, let start) = unsafe program.match(
                            at: start, in: buffer, using: scratch)
                        {
                            matches.insert(Match(pattern: number, start: start, value: value))
                        }
                    }
                }
            }
        }
        return matches
    }
}

extension LazyDFA.Answer {
    fileprivate func allows(_ pattern: Int) -> Bool {
        unsafe patterns.map { unsafe $0[pattern / 64] >> UInt64(pattern % 64) & 1 != 0 } ?? false
    }
}
