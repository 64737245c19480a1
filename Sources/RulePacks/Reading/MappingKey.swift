/// A key that a mapping of a rule file can have.
struct MappingKey: Sendable {
    let name: String
    let isRequired: Bool
    /// What a person would write, for the help of a diagnostic.
    let example: String

    static func required(_ name: String, _ example: String) -> MappingKey {
        MappingKey(name: name, isRequired: true, example: example)
    }

    static func optional(_ name: String, _ example: String) -> MappingKey {
        MappingKey(name: name, isRequired: false, example: example)
    }
}

extension MappingKey {
    static let pack: [MappingKey] = [
        .required("name", "us-identifiers"),
        .required("version", "1.0.0"),
        .required("title", "Identifiers of persons in the United States"),
    ]

    static let rule: [MappingKey] = [
        .required("id", "us-ssn"),
        .required("entity", "US_SSN"),
        .required("title", "Social Security number (SSN)"),
        .required("identifies", "A person with a Social Security record."),
        .required("because", "HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(G)"),
        .optional("standard", "[{source: …, says: …}]"),
        .required("status", "experimental"),
        .required("severity", "high"),
        .optional("mistaken-for", "[Order numbers.]"),
        .optional("patterns", "[{name: …, weight: 0.6, regex: '…'}]"),
        .optional("labels", "[ssn]"),
        .optional("context", "{raises: [], lowers: []}"),
        .optional("check", "none"),
    ]

    static let standard: [MappingKey] = [
        .required("source", "CMS, Understanding the MBI Format"),
        .required("says", "Position 1 is 1-9."),
    ]

    static let pattern: [MappingKey] = [
        .required("name", "dashed"),
        .required("weight", "0.6"),
        .optional("requires", "context"),
        .optional("check", "luhn"),
        .optional("regex", "'…'"),
        .optional("forms", "[given name and surname]"),
        .optional("behind", "[with, for]"),
        .optional("via", "[in, from]"),
        .optional("before", "[says, denies]"),
        .optional("list", "drugs"),
        .optional("terms", "telling"),
    ]

    static let context: [MappingKey] = [
        .optional("raises", "[medicare]"),
        .optional("lowers", "[serial]"),
        .optional("within", "300 characters"),
    ]
}
