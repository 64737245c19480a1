internal import Foundation

/// Times as reports write them: ISO 8601 in UTC, to the second.
package enum Timestamp {
    /// The text of a time in seconds since 1970: `2025-03-01T10:00:00Z`.
    package static func text(_ seconds: Double) -> String {
        Date(timeIntervalSince1970: seconds.rounded(.down)).formatted(.iso8601)
    }

    /// The day alone.
    static func day(_ seconds: Double) -> String {
        String(text(seconds).prefix(10))
    }

    /// Seconds since 1970, now.
    package static var now: Double { Date().timeIntervalSince1970 }
}
