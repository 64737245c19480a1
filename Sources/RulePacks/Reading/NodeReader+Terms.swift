import Yams

extension NodeReader {
    /// The labels and the context of a rule.
    mutating func terms(in fields: Fields) -> (labels: [String], context: RuleContext) {
        let labels = terms("labels", in: fields)
        guard let node = fields.values["context"]?.value else { return (labels, RuleContext()) }
        let entry = self.fields(of: node, "'context'", keys: MappingKey.context)
        let raises = terms("raises", in: entry)
        let lowers = terms("lowers", in: entry)
        reportContradictions(lowers, in: entry, others: labels, as: "a label")
        reportContradictions(lowers, in: entry, others: raises, as: "a term that raises")
        let context = RuleContext(
            raises: raises, lowers: lowers, within: distance(in: entry) ?? RuleContext.furthest)
        return (labels, context)
    }

    private mutating func terms(_ key: String, in fields: Fields?) -> [String] {
        var terms: [String] = []
        var lines: [String: Int] = [:]
        for node in list(key, in: fields, example: "[medicare, member id]") {
            guard let term = term(node, of: key) else { continue }
            terms.append(term)
            let line = node.mark?.line ?? 0
            if let first = lines.updateValue(line, forKey: Self.matched(term)) {
                report(
                    .duplicateTerm, "the term '\(term)' is in '\(key)' already", at: node,
                    help: "remove it; the one in line \(first) matches the same")
            }
        }
        return terms
    }

    private mutating func term(_ node: Node, of key: String) -> String? {
        guard let scalar = node.scalar else {
            report(
                .wrongType, "an entry of '\(key)' must be a term", at: node,
                help: "put a term with punctuation in quotes")
            return nil
        }
        if Self.isPlain(scalar.string) { return scalar.string }
        guard !isEmpty(scalar) else {
            report(.emptyTerm, "an empty term in '\(key)'", at: node, help: "remove it")
            return nil
        }
        let words = scalar.string.split(whereSeparator: \.isWhitespace)
        let good = words.joined(separator: " ").lowercased()
        guard good == scalar.string else {
            report(
                .malformedTerm, "the term '\(scalar.string)' is not in its plain form", at: node,
                help: "write '\(good)'; case does not count, and a space stands for any gap")
            return nil
        }
        return good
    }

    private mutating func reportContradictions(
        _ lowers: [String], in fields: Fields?, others: [String], as role: String
    ) {
        let others = Set(others.map(Self.matched))
        for term in lowers where others.contains(Self.matched(term)) {
            let nodes = fields?.values["lowers"]?.value.sequence
            guard let node = nodes?.first(where: { $0.scalar?.string == term }) else { continue }
            report(
                .contradictoryTerm, "the term '\(term)' is \(role) too", at: node,
                help: "decide what it says about a value")
        }
    }

    private mutating func distance(in fields: Fields?) -> Int? {
        guard let words = text("within", in: fields) else { return nil }
        let parts = words.split(separator: " ")
        guard parts.count == 2, parts[1] == "characters", let count = Int(parts[0]) else {
            reportValue(
                .badDistance, "'\(words)' is not a distance", of: "within", in: fields,
                help: "write '\(RuleContext.furthest) characters'")
            return nil
        }
        guard 1...RuleContext.furthest ~= count else {
            reportValue(
                .badDistance, "\(count) characters are too far or too near", of: "within",
                in: fields, help: "possible are 1 to \(RuleContext.furthest)")
            return nil
        }
        return count
    }

    /// Whether a term is in its plain form for certain; the quick way, right for nearly all.
    private static func isPlain(_ term: String) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in term.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0..<0x20, 0x7F...: return false
            case UInt8(ascii: " ") where last == byte: return false
            default: last = byte
            }
        }
        // Why also not "null": YAML's words for nothing may be no terms.
        return last != UInt8(ascii: " ") && term != "null" && term != "~"
    }

    /// What two terms have in common when they match the same texts: `member_id`, `member id`.
    private static func matched(_ term: String) -> String {
        let gaps = "_-./".utf8
        guard term.utf8.contains(where: { gaps.contains($0) }) else { return term }
        return term.split { " _-./".contains($0) }.joined(separator: " ")
    }
}
