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
            let known = diagnostics.count
            guard let entry = self.fields(of: node, "a pattern", keys: MappingKey.pattern)
            else { return nil }
            // Why: a slip such as "regx" has its help already.
            let pattern = pattern(entry, hasFault: diagnostics.count > known)
            if let name = entry.values["name"]?.value, let word = name.scalar?.string {
                if let first = names[word] {
                    report(
                        .duplicatePatternName, "a pattern is called '\(word)' already", at: name,
                        help: "rename one; the other one is in line \(first.line)")
                }
                names[word] = names[word] ?? location(of: name)
            }
            return pattern
        }
    }

    private mutating func pattern(_ fields: Fields, hasFault: Bool) -> RulePattern? {
        let name = text("name", in: fields)
        let weight = weight(in: fields)
        let requires: RulePattern.Requirement? = choice("requires", in: fields)
        let check: CheckName? = choice("check", in: fields, code: .unknownCheck)
        guard let (shape, node) = shape(of: fields, hasFault: hasFault), let name, let weight else {
            return nil
        }
        return RulePattern(
            name: name, weight: weight, shape: shape, check: check, requires: requires ?? .nothing,
            location: location(of: node))
    }

    /// The regex of a pattern, its forms or its list: one of the three.
    private mutating func shape(of fields: Fields, hasFault: Bool) -> (PatternShape, Node)? {
        let given = ["regex", "forms", "list"].compactMap { key in
            fields.values[key].map { (key, $0.value) }
        }
        guard let (key, node) = given.first else {
            if hasFault { return nil }
            report(
                .missingKey, "a pattern has no 'regex'", at: fields.first,
                help: "add regex: '…', or forms: […] for the name of a person or a place")
            return nil
        }
        guard given.count == 1 else {
            report(
                .unknownKey, "a pattern has a \(key) or \(given[1].0), not both", at: node,
                help: "make two patterns of it")
            return nil
        }
        switch key {
        case "regex": return text("regex", in: fields).map { (.regex($0), node) }
        case "forms": return phrase(fields).map { (.phrase($0), node) }
        default: return termList(fields).map { (.terms($0), node) }
        }
    }

    private mutating func termList(_ fields: Fields) -> TermListShape? {
        let list: TermListShape.List? = choice("list", in: fields)
        let terms: TermListShape.Terms? = choice("terms", in: fields)
        guard let list else { return nil }
        return TermListShape(list: list, terms: terms ?? .telling)
    }

    private mutating func phrase(_ fields: Fields) -> PhraseShape? {
        let forms: [PhraseShape.Form] = list(
            "forms", in: fields, example: "[given name and surname]"
        ).compactMap { word($0, of: "forms") }
        guard !forms.isEmpty else { return nil }
        var shape = PhraseShape(forms: forms, via: texts("via", in: fields, example: "[in, from]"))
        (shape.behind, shape.signBehind) = surroundings("behind", in: fields)
        (shape.before, shape.signBefore) = surroundings("before", in: fields)
        return shape
    }

    /// The words of a list, and the sign among them.
    private mutating func surroundings(
        _ key: String, in fields: Fields
    ) -> ([String], PhraseShape.Sign?) {
        var words: [String] = []
        var sign: PhraseShape.Sign?
        for node in list(key, in: fields, example: "[with, for]") {
            guard let entry = text(of: node, "an entry of '\(key)'", named: node) else { continue }
            if entry.hasPrefix("<") {
                sign = word(node, of: key)
            } else {
                words.append(entry)
            }
        }
        return (words, sign)
    }

    /// The value that a word of a list stands for.
    private mutating func word<Value>(_ node: Node, of key: String) -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard let word = text(of: node, "an entry of '\(key)'", named: node) else { return nil }
        if let value = Value(rawValue: word) { return value }
        let names = Value.allCases.map(\.rawValue)
        report(
            .unknownValue, "'\(word)' is not a value of '\(key)'", at: node,
            help: Suggestion.question(for: word, among: names)
                ?? "possible are " + names.joined(separator: ", "))
        return nil
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
            in: fields, help: "write a probability, as 0.6; 0 and 1 would be certainties")
        return nil
    }
}
