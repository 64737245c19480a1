internal import FindingModel

extension FieldValue {
    private static let states: Set<Substring> = ["state", "province", "st"]
    private static let codes: Set<Substring> = ["code", "cd", "abbr", "abbreviation"]

    /// Whether the field is by its name the abbreviation of a state: MI is Michigan there.
    var isStateAbbreviation: Bool {
        guard range.count == 2, case .named(let name) = meaning else { return false }
        let words = name.lowercased().split { !$0.isLetter }
        let last = words.last { !Self.codes.contains($0) } ?? ""
        // Why the ends: names are written without humps here, as in `homestate` and `statecode`.
        return Self.states.contains(last) || last.hasSuffix("state") || last.hasPrefix("statec")
    }
}
