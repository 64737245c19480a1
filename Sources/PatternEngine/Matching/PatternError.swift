/// Why a pattern cannot be used.
package enum PatternError: Error, Hashable, Sendable {
    /// PCRE2 refuses it; the offset is in code units of the pattern.
    case syntax(message: String, offset: Int)
    /// PCRE2's just-in-time compiler refuses it.
    case notCompilable(message: String)
    /// It can match the empty text.
    case matchesEmpty
    /// It looks back further than the engine keeps.
    case looksTooFarBack(characters: Int, most: Int)
    /// A match has no bound, or a larger one than the engine keeps. `nil` means no bound.
    case tooLong(bytes: Int?, most: Int)
    /// It uses a construct of PCRE2 that the engine does not read, so that it could not bound it.
    case notRead(construct: String)
    /// It uses a construct that ties it to the start or end of the text, or resets the match.
    case tiedToText(construct: String)
}
