import Detection
import Foundation
import PatternEngine
import RulePacks

/// How long the shipped rules take to be ready.
struct StartUp {
    private static let runs = 10

    /// Reading and compiling, the first time in this process.
    let first: Double
    /// The YAML of every shipped pack.
    let reading: Timing
    /// PCRE2's compilation of each pattern, and its anchor.
    let patterns: Timing
    /// The table of anchors and the filter of first bytes.
    let anchorTable: Timing
    /// ``DetectorSet/compile(_:)`` as a whole, which includes the two above.
    let compiling: Timing

    init() throws {
        first = try Timing.wall(runs: 1) { _ = try Engine.load() }.best
        let packs = RulePackLoader.load(.shipped, loadSamples: false).packs
            .map(\.withoutExperimentalRules)
        let expressions = packs.flatMap(\.rules).flatMap(\.patterns).compactMap(\.shape.regex)
        let compiled = try expressions.map { try Pattern($0) }
        reading = Timing.wall(runs: Self.runs) {
            _ = RulePackLoader.load(.shipped, loadSamples: false)
        }
        patterns = try Timing.wall(runs: Self.runs) { _ = try expressions.map { try Pattern($0) } }
        anchorTable = Timing.wall(runs: Self.runs) {
            _ = PrefixFilter(compiled, AnchorTable(compiled))
        }
        compiling = try Timing.wall(runs: Self.runs) { _ = try DetectorSet.compile(packs) }
    }
}
