/// How many persons were told apart.
public struct IndividualCount: Sendable, Hashable {
    /// The number, or an estimate of it.
    public var count = 0
    /// The relative standard error of an estimate; `nil` if every identifier was compared.
    public var standardError: Double?

    /// Nobody.
    public init() {}
}
