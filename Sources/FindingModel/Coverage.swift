/// How much of a file, attachment or archive member was examined.
public enum CoverageStatus: String, Sendable, Hashable, CaseIterable {
    case examined, partial, unexamined
}

/// Why something was not examined, or not in full.
public enum CoverageReason: String, Sendable, Hashable, CaseIterable {
    case encrypted, damaged, unsupported
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case ratioLimit = "ratio-limit"
    case entryLimit = "entry-limit"
    case timeLimit = "time-limit"
    case memoryLimit = "memory-limit"
    case parserCrash = "parser-crash"
    case unreadable, encoding
    case ocrOff = "ocr-off"
}

/// What was seen of one file, attachment or archive member.
public struct Coverage: Sendable, Hashable {
    /// How much was examined.
    public let status: CoverageStatus
    /// Why not all of it, `nil` if all.
    public let reason: CoverageReason?

    private init(_ status: CoverageStatus, _ reason: CoverageReason?) {
        self.status = status
        self.reason = reason
    }

    /// All of it was examined.
    public static let examined = Coverage(.examined, nil)

    /// Some of it was examined.
    public static func partial(_ reason: CoverageReason) -> Coverage { Coverage(.partial, reason) }

    /// None of it was examined.
    public static func unexamined(_ reason: CoverageReason) -> Coverage {
        Coverage(.unexamined, reason)
    }
}
