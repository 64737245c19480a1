public import FindingModel

/// What a site knows of its own identifiers and addresses.
///
/// Immutable and thread-safe.
public struct FacilityProfile: Sendable, Hashable {
    /// Identifiers of one shape.
    public struct Identifier: Sendable, Hashable {
        /// What they are.
        public let entity: EntityType
        /// The shape as it was written: `H########`, or a regex.
        public let shape: String
        /// The shape as a regex.
        public let regex: String
        /// Whether the shape may speak for itself; else a label is needed.
        public let isTelling: Bool
        /// Terms that stand before a value, beside the usual ones.
        public let labels: [String]
        /// Where it stands.
        public let location: SourceLocation
    }

    /// The name, which findings quote as `facility-NAME@1.0.0`.
    public let name: String
    /// The site's identifiers.
    public let identifiers: [Identifier]
    /// Names of hospitals and wards: near them its identifiers are likelier.
    public let places: [String]
    /// Own mail and web domains, which are less of a disclosure.
    public let domains: [String]
    /// Own phone exchanges, as `312-555`.
    public let phones: [String]

    /// Puts the profile into packs: own domains and exchanges count less, and a pack of the site's
    /// identifiers comes last.
    public func applied(to packs: [RulePack]) -> [RulePack] {
        let changed = packs.map { pack in
            RulePack(
                name: pack.name, version: pack.version, title: pack.title,
                rules: pack.rules.map(adapted))
        }
        guard !identifiers.isEmpty else { return changed }
        let rules = identifiers.enumerated().map { rule($0.element, number: $0.offset + 1) }
        return changed + [
            RulePack(
                name: "facility-\(name)", version: "1.0.0", title: "Identifiers of \(name)",
                rules: rules)
        ]
    }

    /// What the profile does, a line each, for people.
    public var explanation: [String] {
        var lines: [String] = []
        for identifier in identifiers {
            let how = identifier.isTelling ? "anywhere" : "behind a label"
            lines.append(
                "\(identifier.entity.rawValue) of shape \(identifier.shape) is found \(how):"
                    + " \(identifier.regex)")
        }
        if !places.isEmpty {
            lines.append("these identifiers are likelier near: \(places.joined(separator: ", "))")
        }
        for domain in domains {
            lines.append("EMAIL at \(domain) counts less")
        }
        for phone in phones { lines.append("PHONE and FAX of \(phone) count less") }
        return lines
    }

    private func rule(_ identifier: Identifier, number: Int) -> Rule {
        let entity = identifier.entity
        let slug = entity.rawValue.lowercased().split(separator: "_").joined(separator: "-")
        return Rule(
            id: "facility-\(name)-\(slug)-\(number)", entity: entity,
            title: "\(entity.rawValue) of \(name)", identifies: "A person known to \(name).",
            because: "HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)", standards: [], status: .stable,
            severity: .high, mistakenFor: [],
            patterns: [
                RulePattern(
                    name: "shape \(identifier.shape)", weight: identifier.isTelling ? 0.8 : 0.5,
                    shape: .regex(identifier.regex), check: nil,
                    requires: identifier.isTelling ? .nothing : .label,
                    location: identifier.location)
            ],
            labels: identifier.labels
                + (Self.usualLabels[entity] ?? []).filter {
                    !identifier.labels.contains($0)
                },
            context: RuleContext(raises: ["patient"] + places.filter { $0 != "patient" }),
            check: .none, samples: [], location: identifier.location)
    }

    /// Own domains and exchanges are tried by patterns of their own, which weigh less.
    private func adapted(_ rule: Rule) -> Rule {
        switch rule.entity {
        case .email where !domains.isEmpty:
            // Why looking back: a mail address may be nearly as long as a match can be.
            let own = domains.map { "[@.]" + Self.literal($0) }.joined(separator: "|")
            return rule.split { ("(?:\($0))(?<!\(own))", "(?:\($0))(?<=\(own))") }
        case .phone where !phones.isEmpty, .fax where !phones.isEmpty:
            let exchanges = phones.map { $0.replacing("-", with: #"\)?[ .-]?"#) }
            let own =
                #"(?:\+?1[ .-]?)?\(?(?:"# + exchanges.joined(separator: "|") + #")[ .-]?\d{4}"#
            return rule.split { ("(?!\(own))(?:\($0))", "(?=\(own))(?:\($0))") }
        default: return rule
        }
    }

    /// A regex for a domain in any case.
    private static func literal(_ domain: String) -> String {
        domain.map { character -> String in
            if character == "." { return #"\."# }
            guard character.isLetter else { return String(character) }
            return "[\(character.uppercased())\(character.lowercased())]"
        }.joined()
    }

    private static let usualLabels: [EntityType: [String]] = [
        .mrn: ["mrn", "medical record", "medical record number", "patient id", "chart number"],
        .healthPlanID: ["member id", "member number", "subscriber id", "policy number"],
        .accountNumber: ["account", "account number", "acct"],
        .encounterNumber: ["encounter", "encounter number", "visit number", "csn"],
    ]
}

extension Rule {
    /// Low at most by shape and check; a label or words near by still raise it.
    private static let ownWeight = 0.42

    /// The rule with two patterns for each: one for the values of others, one for the site's own.
    fileprivate func split(_ regexes: (String) -> (others: String, own: String)) -> Rule {
        var rule = self
        rule.patterns = patterns.flatMap { pattern -> [RulePattern] in
            guard let regex = pattern.shape.regex else { return [pattern] }
            let (theirs, ours) = regexes(regex)
            var others = pattern
            others.shape = .regex(theirs)
            var own = pattern
            own.name += " (own)"
            own.shape = .regex(ours)
            own.weight = min(pattern.weight, Self.ownWeight)
            return [others, own]
        }
        return rule
    }
}
