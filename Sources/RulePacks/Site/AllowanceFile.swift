internal import FindingModel
internal import Yams

/// Reads allowances out of a YAML file.
public enum AllowanceFile {
    /// The allowances of a file, and every fault; with an error there are none.
    ///
    /// Pure.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - today: the day, as `2027-01-31`; what expired before is reported and left out.
    /// - Returns: the allowances that hold, and what is wrong with the file.
    public static func load(
        _ file: RuleFile, today: String
    ) -> (allowances: [Allowance], diagnostics: [Diagnostic]) {
        if let fault = file.fault { return ([], [fault]) }
        var reader = NodeReader(file)
        let all = reader.allowances(today: today)
        return (
            reader.hasErrors ? [] : all.filter { !$0.isExpired(on: today) }, reader.diagnostics
        )
    }
}

extension MappingKey {
    fileprivate static let allowances: [MappingKey] = [
        .required("allowances", "[{rule: us-ssn, reason: …, expires: 2027-01-31}]")
    ]

    fileprivate static let allowance: [MappingKey] = [
        .optional("path", "'*/fixtures/*'"),
        .optional("rule", "us-ssn"),
        .optional("entity", "US_SSN"),
        .optional("fingerprint", "hmac-sha256:…"),
        .required("reason", "Invented patients of the training system."),
        .required("expires", "2027-01-31"),
    ]
}

extension NodeReader {
    fileprivate mutating func allowances(today: String) -> [Allowance] {
        guard let root = root(),
            let fields = fields(of: root, "the file", keys: MappingKey.allowances)
        else { return [] }
        return list("allowances", in: fields, example: "[{…}]").compactMap {
            allowance($0, today: today)
        }
    }

    private mutating func allowance(_ node: Node, today: String) -> Allowance? {
        guard let fields = fields(of: node, "an allowance", keys: MappingKey.allowance) else {
            return nil
        }
        let path = text("path", in: fields)
        let rule = text("rule", in: fields)
        let entity = text("entity", in: fields).map { EntityType(rawValue: $0) }
        if let entity, !entity.isKnown {
            reportValue(
                .unknownEntity, "there is no entity '\(entity.rawValue)'", of: "entity", in: fields,
                help: Suggestion.entity(for: entity.rawValue))
        }
        let fingerprint = fingerprint(in: fields)
        let reason = text("reason", in: fields)
        let expires = day("expires", in: fields)
        if path == nil, rule == nil, entity == nil, fields.values["fingerprint"] == nil {
            report(
                .allowsEverything, "the allowance would cover every finding", at: fields.first,
                help: "state a path, a rule, an entity or a fingerprint")
        }
        guard let reason, let expires else { return nil }
        let allowance = Allowance(
            path: path, rule: rule, entity: entity, fingerprint: fingerprint, reason: reason,
            expires: expires, location: location(of: fields.first))
        if allowance.isExpired(on: today) {
            reportValue(
                .expiredAllowance, "the allowance expired on \(expires)", of: "expires", in: fields,
                help: "look at the findings again, then remove it or set a new day")
        }
        return allowance
    }

    private mutating func fingerprint(in fields: Fields) -> Fingerprint? {
        guard let word = text("fingerprint", in: fields) else { return nil }
        let prefix = "hmac-sha256:"
        let hex = word.dropFirst(prefix.count)
        if word.hasPrefix(prefix), hex.utf8.count == 64,
            hex.allSatisfy({ $0.isHexDigit && !$0.isUppercase })
        {
            return Fingerprint(hex: String(hex))
        }
        reportValue(
            .badFingerprint, "this is no fingerprint", of: "fingerprint", in: fields,
            help: "copy it from a report made with the same --key")
        return nil
    }

    private mutating func day(_ key: String, in fields: Fields) -> String? {
        guard let word = text(key, in: fields) else { return nil }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        if parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            1...12 ~= Int(parts[1]) ?? 0, 1...31 ~= Int(parts[2]) ?? 0
        {
            return word
        }
        reportValue(
            .badDay, "'\(word)' is not a day", of: key, in: fields, help: "write it as 2027-01-31")
        return nil
    }
}
