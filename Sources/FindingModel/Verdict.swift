/// What we believe about a document.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Everything was examined and nothing was found.
    case clear
    /// Identifiers were found, but nothing that ties them to health.
    case identifiers
    /// A person and their health: protected health information.
    case phi
    /// Nothing decisive was found, and not everything was examined.
    case undetermined
}
