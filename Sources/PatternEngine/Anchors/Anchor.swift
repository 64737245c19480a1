/// Where in a text a match of a pattern can start, so that the rest need not be tried.
///
/// Derived from the pattern when it is compiled; nobody writes one by hand.
package enum Anchor: Hashable, Sendable {
    /// At the start of a token of ASCII letters and digits, or up to `lead` bytes of punctuation
    /// before it.
    case token(lead: Int)
    /// At the start of the token with which the value begins; the match began before it, at most
    /// `furthest` bytes of `before`.
    case value(before: ByteSet, furthest: Int)
    /// Before a byte that every match contains; between the two are only bytes of `before`, at
    /// most `furthest`.
    case byte(UInt8, before: ByteSet, furthest: Int)
    /// Anywhere: the pattern runs over the whole text.
    case none(reason: String)

    /// Whether it is the start of a token.
    package var isAtToken: Bool {
        switch self {
        case .token, .value: true
        case .byte, .none: false
        }
    }

    /// A few words for `rules lint`.
    package var summary: String {
        switch self {
        case .token(lead: 0): "token start"
        case .token(let lead): "token start, up to \(lead) bytes of punctuation before it"
        case .value(_, let furthest): "token of the value, at most \(furthest) bytes before it"
        case .byte(let byte, _, let furthest):
            "byte '\(Unicode.Scalar(byte))', at most \(furthest) bytes before it"
        case .none(let reason): "none (\(reason)): runs over the whole text"
        }
    }
}
