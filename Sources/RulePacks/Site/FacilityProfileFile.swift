internal import FindingModel
internal import Yams

/// Reads a facility profile out of a YAML file.
public enum FacilityProfileFile {
    /// The profile of a file, `nil` if it has an error, and every fault.
    ///
    /// Pure. Whether its regexes can be used shows when the packs are compiled.
    public static func load(
        _ file: RuleFile
    ) -> (profile: FacilityProfile?, diagnostics: [Diagnostic]) {
        if let fault = file.fault { return (nil, [fault]) }
        var reader = NodeReader(file)
        let profile = reader.facilityProfile()
        return (reader.hasErrors ? nil : profile, reader.diagnostics)
    }
}

extension MappingKey {
    fileprivate static let profile: [MappingKey] = [
        .required("name", "example-general"),
        .optional("identifiers", "[{entity: MRN, shape: H########}]"),
        .optional("hospitals", "[example general hospital]"),
        .optional("wards", "[4 west]"),
        .optional("domains", "[example.org]"),
        .optional("phones", "['312-555']"),
    ]

    fileprivate static let identifier: [MappingKey] = [
        .required("entity", "MRN"),
        .optional("shape", "'H########'"),
        .optional("regex", "'H[1-4]\\d{7}'"),
        .optional("labels", "[egh number]"),
    ]
}

extension NodeReader {
    fileprivate mutating func facilityProfile() -> FacilityProfile? {
        guard let root = root(),
            let fields = fields(of: root, "a profile", keys: MappingKey.profile)
        else { return nil }
        let name = identifier("name", in: fields)
        let identifiers = list("identifiers", in: fields, example: "[{…}]").compactMap {
            facilityIdentifier($0)
        }
        let hospitals = plainTerms("hospitals", in: fields)
        let wards = plainTerms("wards", in: fields)
        let domains = words("domains", in: fields, like: "example.org") {
            $0.contains(".") && $0.utf8.allSatisfy(Self.isHostByte)
        }
        let phones = words("phones", in: fields, like: "312-555") {
            $0.split(separator: "-").map(\.utf8.count) == [3, 3]
                && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2D }
        }
        guard let name else { return nil }
        return FacilityProfile(
            name: name, identifiers: identifiers, places: hospitals + wards,
            domains: domains.map { $0.lowercased() }, phones: phones)
    }

    private mutating func facilityIdentifier(_ node: Node) -> FacilityProfile.Identifier? {
        guard let fields = fields(of: node, "an identifier", keys: MappingKey.identifier) else {
            return nil
        }
        let entity = text("entity", in: fields).map { EntityType(rawValue: $0) }
        if let entity, !entity.isKnown {
            reportValue(
                .unknownEntity, "there is no entity '\(entity.rawValue)'", of: "entity", in: fields,
                help: Suggestion.entity(for: entity.rawValue))
        }
        let labels = plainTerms("labels", in: fields)
        let shape = text("shape", in: fields)
        let regex = text("regex", in: fields)
        guard (shape == nil) != (regex == nil) else {
            report(
                .missingKey, "an identifier has one of 'shape' and 'regex'", at: fields.first,
                help: "add 'shape: H########'; # is a digit, ? a letter, * either")
            return nil
        }
        guard let entity, let node = fields.values[shape == nil ? "regex" : "shape"]?.value else {
            return nil
        }
        if let shape, !FacilityShape.isValid(shape) {
            reportValue(
                .badShape, "'\(shape)' is no shape", of: "shape", in: fields,
                help: "at most 40 of letters, digits, '-', '.', '/', space, # for a digit,"
                    + " ? for a letter, * for either; three of #, ? and * at least")
            return nil
        }
        let pattern = shape.map(FacilityShape.regex) ?? regex.map(FacilityShape.bounded) ?? ""
        return FacilityProfile.Identifier(
            entity: entity, shape: shape ?? regex ?? "", regex: pattern,
            isTelling: shape.map(FacilityShape.isTelling) ?? true, labels: labels,
            location: location(of: node))
    }

    private mutating func plainTerms(_ key: String, in fields: Fields) -> [String] {
        texts(key, in: fields, example: "[example general]").map {
            $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    private mutating func words(
        _ key: String, in fields: Fields, like example: String, where isGood: (String) -> Bool
    ) -> [String] {
        var good: [String] = []
        for node in list(key, in: fields, example: "[\(example)]") {
            guard let word = text(of: node, "an entry of '\(key)'", named: node) else { continue }
            if isGood(word) {
                good.append(word)
            } else {
                report(
                    .badShape, "'\(word)' cannot be one of '\(key)'", at: node,
                    help: "write it as \(example)")
            }
        }
        return good
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
        default: false
        }
    }
}
