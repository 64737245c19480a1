/// How long file systems may take to answer.
public struct ReadPatience: Sendable, Hashable {
    /// How long a call may take before it is given up.
    public var limit: Duration
    /// Whether the limit holds for file systems of this machine too, which do not cease to answer.
    public var isForAll: Bool

    /// A minute, for file systems that others serve.
    public init(limit: Duration = .seconds(60), isForAll: Bool = false) {
        self.limit = limit
        self.isForAll = isForAll
    }
}
