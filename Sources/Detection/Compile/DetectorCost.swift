internal import CScanKernel
internal import PatternEngine

/// What one pattern costs on a text.
public struct DetectorCost: Sendable, Hashable {
    /// The id of the rule.
    public let rule: String
    /// The rule's word for the pattern.
    public let pattern: String
    /// At how many tokens the bytes around let a match begin; each costs a little, whatever follows.
    public fileprivate(set) var beginnings = 0
    /// How often the pattern was tried; a pattern that needs a label is tried only behind one, and
    /// not counted.
    public fileprivate(set) var attempts = 0
    /// How often it matched.
    public fileprivate(set) var matches = 0
}

extension DetectorSet {
    /// Counts, for each pattern, how often it is tried on a text and how often it matches.
    ///
    /// Costs about as much as a scan.
    public func costs(on text: Span<UInt8>) -> [DetectorCost] {
        var costs = detectors.map { DetectorCost(rule: rules[$0.rule].id, pattern: $0.facts.name) }
        var scratch = Scratch()
        let walk = scratch.walks(of: self).free
        unsafe text.withUnsafeBufferPointer { buffer in
            var from = 0
            while from < buffer.count {
                let found = unsafe free.anchors.find(
                    in: buffer, from: from, to: buffer.count, into: &scratch.anchors,
                    kernel: scratch.kernel)
                for index in 0..<found.count {
                    unsafe count(scratch.anchors[index], buffer, walk, scratch, &costs)
                }
                from = found.resume
            }
        }
        return costs
    }

    private func count(
        _ anchor: sh_anchor, _ text: UnsafeBufferPointer<UInt8>, _ walk: LazyDFA,
        _ scratch: borrowing Scratch, _ costs: inout [DetectorCost]
    ) {
        let place = Int(anchor.position)
        let remaining = unsafe scratch.remaining
        _ = unsafe free.filter.narrow(
            answer: Int(anchor.answer), at: place, length: Int(anchor.length), in: text,
            into: remaining)
        for index in unsafe free.rows.indices where unsafe Self.has(index, remaining) {
            costs[index].beginnings += 1
        }
        guard unsafe walk.narrow(anchor, free, in: text, into: remaining) else { return }
        for index in unsafe free.rows.indices where unsafe Self.has(index, remaining) {
            var cursor = place
            let program = unsafe free.programs[index]
            while let start = unsafe program.nextStart(before: &cursor, anchor: place, in: text) {
                costs[index].attempts += 1
                let attempt = unsafe program.match(
                    at: start, anchor: place, in: text, using: scratch.match)
                if case .match = attempt { costs[index].matches += 1 }
            }
        }
    }

    private static func has(_ index: Int, _ bits: UnsafeMutablePointer<UInt64>) -> Bool {
        unsafe bits[index / 64] >> UInt64(index % 64) & 1 != 0
    }
}
