public import FindingModel

/// What reports say about a rule beside its id.
public struct ReportedRule: Sendable, Hashable {
    /// The id that findings quote.
    public let id: String
    /// What its findings are.
    public let entity: EntityType
    /// One line for people.
    public let title: String
    /// Whom or what a value identifies.
    public let identifies: String
    /// The paragraph of law that makes it matter.
    public let because: String
    /// How bad a disclosure is.
    public let severity: Severity

    /// Makes a description.
    public init(
        id: String, entity: EntityType, title: String, identifies: String, because: String,
        severity: Severity
    ) {
        self.id = id
        self.entity = entity
        self.title = title
        self.identifies = identifies
        self.because = because
        self.severity = severity
    }
}
