/// What a file is classified as, for labels and for tools that move files.
public enum FileClass: String, Sendable, Hashable, CaseIterable {
    /// Protected health information.
    case phi = "PHI"
    /// Identifiers of people without health information.
    case pii = "PII"
    /// Everything was examined, and nothing was found.
    case none
    /// Nothing decisive was found, and not everything was examined.
    case undetermined

    /// The class that follows from a verdict.
    public init(_ verdict: Verdict) {
        switch verdict {
        case .phi: self = .phi
        case .identifiers: self = .pii
        case .clear: self = .none
        case .undetermined: self = .undetermined
        }
    }
}
