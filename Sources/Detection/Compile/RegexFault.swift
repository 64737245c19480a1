internal import PatternEngine
internal import RulePacks

/// What is wrong with a regex, in the words of a diagnostic.
struct RegexFault {
    let code: DiagnosticCode
    let message: String
    let help: String
    /// The byte of the regex at which PCRE2 gave up; `nil` if all of it is at fault.
    private(set) var byte: Int?

    /// Puts an error of the engine into words.
    init(_ error: PatternError) {
        switch error {
        case .syntax(let text, let offset):
            code = .regexDoesNotCompile
            message = "\(text) at offset \(offset) of the regex"
            help = "correct the regex there; 'man pcre2pattern' has its syntax"
            byte = offset
        case .notCompilable(let text):
            code = .regexDoesNotCompile
            message = text
            help = "make two patterns of it"
        case .matchesEmpty:
            code = .regexMatchesEmpty
            message = "the regex can match the empty text"
            help = "ask for one character"
        case .looksTooFarBack(let characters, let most):
            code = .regexUnbounded
            message = "the regex looks back \(characters) characters"
            help = "look back at most \(most)"
        case .tooLong(let bytes, let most):
            code = .regexUnbounded
            message = bytes.map { "a match can span \($0) bytes" } ?? "a match has no bound"
            help = "bound every quantifier, so that a match spans at most \(most) bytes"
        case .notRead(let construct):
            code = .regexDoesNotCompile
            message = "'\(construct)' is a construct that rules cannot use"
            help = "write it with sets, groups, bounded repetitions and look-around"
        case .tiedToText(let construct):
            code = .regexDoesNotCompile
            message = "'\(construct)' ties the regex to how the text is cut"
            help = "use look-around such as (?<![\\w]) instead"
        }
    }

    /// Says that a pattern is slow, and why.
    init(unanchored name: String, _ reason: String) {
        code = .regexNotAnchored
        message = "pattern '\(name)' has no anchor (\(reason)) and runs over every byte"
        help = "begin with \\b or (?<![A-Za-z0-9]) and a letter or digit"
    }
}
