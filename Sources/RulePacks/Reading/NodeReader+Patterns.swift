import Yams

extension NodeReader {
    /// The patterns of a rule that are not at fault.
    mutating func patterns(in fields: Fields) -> [RulePattern] {
        let before = diagnostics.count
        let nodes = list("patterns", in: fields, example: "- name: … with weight: … and regex: …")
        if nodes.isEmpty, diagnostics.count == before {
            report(
                .noPatterns, "the rule has no patterns",
                at: fields.values["patterns"].map { .scalar($0.key) } ?? fields.first,
                help: "add 'patterns:' with at least one name, weight and regex")
        }
        var names: [String: SourceLocation] = [:]
        return nodes.compactMap { node in
            guard let entry = self.fields(of: node, "a pattern", keys: MappingKey.pattern)
            else { return nil }
            let pattern = pattern(entry)
            if let name = entry.values["name"]?.value, let word = name.scalar?.string {
                if let first = names[word] {
                    report(
                        .duplicatePatternName, "a pattern is called '\(word)' already", at: name,
                        help: "the other one is in line \(first.line)")
                }
                names[word] = names[word] ?? location(of: name)
            }
            return pattern
        }
    }

    private mutating func pattern(_ fields: Fields) -> RulePattern? {
        let name = text("name", in: fields)
        let weight = weight(in: fields)
        let requires: RulePattern.Requirement? = choice("requires", in: fields)
        let check: CheckName? = choice("check", in: fields, code: .unknownCheck)
        let regex = text("regex", in: fields)
        guard let name, let weight, let regex, let node = fields.values["regex"]?.value
        else { return nil }
        return RulePattern(
            name: name, weight: weight, regex: regex, check: check, requires: requires ?? .nothing,
            location: location(of: node))
    }

    private mutating func weight(in fields: Fields) -> Double? {
        guard let word = text("weight", in: fields) else { return nil }
        guard let weight = Double(word) else {
            reportValue(
                .wrongType, "'weight' must be a number", of: "weight", in: fields,
                help: "write it as 0.6")
            return nil
        }
        if weight > 0, weight < 1 { return weight }
        reportValue(
            .weightOutOfRange, "the weight \(word) is not between 0 and 1", of: "weight",
            in: fields, help: "it is a probability; 0 and 1 would be certainties")
        return nil
    }
}
