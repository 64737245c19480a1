import FindingModel
import Yams

/// A rule and where it says its id, for faults that show only beside other rules.
struct ReadRule {
    let rule: Rule
    let idLocation: SourceLocation
}

extension NodeReader {
    /// The rule that the file says, without samples; `nil` if anything about it is at fault.
    mutating func rule() -> ReadRule? {
        guard let root = root(), let fields = fields(of: root, "a rule", keys: MappingKey.rule)
        else { return nil }
        let id = identifier("id", in: fields)
        if let id, id != file.stem.split(separator: "/").last.map(String.init) {
            reportValue(
                .identifierNotFileName, "the id '\(id)' is not the name of the file", of: "id",
                in: fields, help: "name the file '\(id).yaml' or change the id")
        }
        let entity = entity(in: fields)
        let title = text("title", in: fields)
        let identifies = text("identifies", in: fields)
        let because = text("because", in: fields)
        let standards = standards(in: fields)
        let status: Rule.Status? = choice("status", in: fields)
        let severity: Severity? = choice("severity", in: fields)
        let mistakenFor = texts("mistaken-for", in: fields, example: "[Order numbers.]")
        let patterns = patterns(in: fields)
        let (labels, context) = terms(in: fields)
        let check: CheckName? = choice("check", in: fields, code: .unknownCheck)
        guard !hasErrors, let id, let idNode = fields.values["id"]?.value, let entity, let title,
            let identifies, let because, let status, let severity
        else { return nil }
        let rule = Rule(
            id: id, entity: entity, title: title, identifies: identifies, because: because,
            standards: standards, status: status, severity: severity, mistakenFor: mistakenFor,
            patterns: patterns, labels: labels, context: context, check: check ?? .none,
            samples: [], location: location(of: fields.first))
        return ReadRule(rule: rule, idLocation: location(of: idNode))
    }

    /// A name in lower case with hyphens.
    mutating func identifier(_ key: String, in fields: Fields) -> String? {
        guard let name = text(key, in: fields) else { return nil }
        let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isGood = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy {
                    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
                        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                }
        }
        guard !isGood else { return name }
        reportValue(
            .badIdentifier, "'\(name)' is not a good \(key)", of: key, in: fields,
            help: "use a-z and 0-9, with single hyphens between the words")
        return nil
    }

    private mutating func entity(in fields: Fields) -> EntityType? {
        guard let name = text("entity", in: fields) else { return nil }
        let entity = EntityType(rawValue: name)
        let isSpelled = name.utf8.allSatisfy {
            UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "_")
        }
        if entity.isKnown, isSpelled, name != "CUSTOM_" { return entity }
        reportValue(
            .unknownEntity, "unknown entity '\(name)'", of: "entity", in: fields,
            help: Suggestion.entity(for: name))
        return nil
    }

    private mutating func standards(in fields: Fields) -> [Rule.Standard] {
        let nodes = list("standard", in: fields, example: "- source: … and says: …")
        return nodes.compactMap { node in
            let entry = self.fields(of: node, "a standard", keys: MappingKey.standard)
            let source = text("source", in: entry)
            let says = text("says", in: entry)
            guard let source, let says else { return nil }
            return Rule.Standard(source: source, says: says)
        }
    }
}
