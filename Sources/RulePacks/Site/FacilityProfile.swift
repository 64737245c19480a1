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
            lines.append("EMAIL and URL at \(domain) count less: found at low")
        }
        for phone in phones { lines.append("PHONE and FAX of \(phone) count less: found at low") }
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
                    regex: identifier.regex, check: nil,
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
        let own: String
        switch rule.entity {
        case .email where !domains.isEmpty:
            own =
                #"[^\s@]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){0,4}"# + alternatives(domains)
                + Self.domainEnd
        case .url where !domains.isEmpty:
            own =
                #"(?:[a-z]{2,8}://)?(?:[A-Za-z0-9-]{1,63}\.){0,4}"# + alternatives(domains)
                + Self.domainEnd
        case .phone where !phones.isEmpty, .fax where !phones.isEmpty:
            own = #"(?:\+?1[ .-]?)?\(?"# + alternatives(phones) + #"[ .-]?\d{4}"#
        default: return rule
        }
        var rule = rule
        rule.patterns = rule.patterns.flatMap { pattern -> [RulePattern] in
            var others = pattern
            others.regex = "(?!\(own))(?:\(pattern.regex))"
            var ours = pattern
            ours.name += " (own)"
            ours.regex = "(?=\(own))(?:\(pattern.regex))"
            ours.weight = min(pattern.weight, Self.ownWeight)
            ours.requires = .nothing
            return [others, ours]
        }
        return rule
    }

    /// Low, and without help from labels never more: a context that raises may bring it to medium.
    private static let ownWeight = 0.66

    private func alternatives(_ words: [String]) -> String {
        let escaped = words.map { word in
            word.map { character -> String in
                switch character {
                case ".": #"\."#
                case "-" where word.first?.isNumber == true: #"\)?[ .-]?"#
                default: String(character)
                }
            }.joined()
        }
        return "(?:" + escaped.joined(separator: "|") + ")"
    }

    private static let domainEnd = "(?![A-Za-z0-9-])"

    private static let usualLabels: [EntityType: [String]] = [
        .mrn: ["mrn", "medical record", "medical record number", "patient id", "chart number"],
        .healthPlanID: ["member id", "member number", "subscriber id", "policy number"],
        .accountNumber: ["account", "account number", "acct"],
        .encounterNumber: ["encounter", "encounter number", "visit number", "csn"],
    ]
}
