internal import CPCRE2

/// One regular expression, compiled to machine code.
///
/// Immutable and thread-safe; matching needs a ``MatchScratch`` per task. A pattern of ASCII
/// characters works on bytes; one with other characters works on UTF-8, and bytes that are not
/// valid UTF-8 match nothing but do not stop it (PCRE2_MATCH_INVALID_UTF). Offsets are always bytes.
package struct Pattern: Sendable {
    /// The most bytes that a match and its look-ahead may span.
    package static let longestView = 512
    /// The most characters that a pattern may look back.
    package static let furthestLookBehind = 64
    /// The most bytes of punctuation that a match can begin with before the token it is anchored at.
    package static let longestLead = AnchorAnalysis.longestLead

    /// The expression.
    package let expression: String
    /// Where a match can start.
    package let anchor: Anchor
    /// The most bytes that a match and its look-ahead can span.
    package let view: Int
    let analysis: AnchorAnalysis
    /// Searches a whole text, which only the reference and patterns without an anchor do.
    let searching: LazyCode
    /// Matches at a place.
    let anchored: LazyCode
    let valueGroup: Int

    /// Compiles and analyses.
    ///
    /// Costs some 100 µs. Throws for whatever would make findings depend on how a text is cut: no
    /// bound on a match, a far look-behind, an anchor to the text's start or end. One that is tried
    /// only where a label ends says so, because its anchor is its beginning then.
    package init(
        _ expression: String, beginsBehindLabel: Bool = false
    ) throws(PatternError) {
        self.expression = expression
        try Pattern.refuseTies(expression)
        let options = Pattern.options(for: expression)
        let code = try CompiledCode(expression, options: Pattern.anchored(options))
        anchored = LazyCode(expression, options: Pattern.anchored(options), code)
        searching = LazyCode(expression, options: options)
        if code.info(PCRE2_INFO_MATCHEMPTY) != 0 { throw .matchesEmpty }
        let lookBehind = code.info(PCRE2_INFO_MAXLOOKBEHIND)
        guard lookBehind <= Pattern.furthestLookBehind else {
            throw .looksTooFarBack(characters: lookBehind, most: Pattern.furthestLookBehind)
        }
        valueGroup = code.group(named: "value")
        let syntax: PatternSyntax
        do {
            syntax = try PatternParser.parse(expression)
        } catch {
            throw .notRead(construct: error.construct)
        }
        guard let view = syntax.longestView, view <= Pattern.longestView else {
            throw .tooLong(bytes: syntax.longestView, most: Pattern.longestView)
        }
        self.view = view
        analysis = AnchorAnalysis(syntax, beginsBehindLabel: beginsBehindLabel)
        anchor = analysis.anchor
    }

    /// What an attempt to match gave.
    package enum Attempt: Hashable, Sendable {
        case none
        /// The value, and where the whole match starts.
        case match(value: Range<Int>, start: Int)
        case failed(Failure)
    }

    /// Why an attempt gave no answer.
    package enum Failure: Hashable, Sendable {
        case matchLimit, depthLimit, stackLimit
        case other(code: Int32)
    }

    /// Tries to match exactly at a place.
    ///
    /// Sees 256 bytes before the place and ``longestView`` after it, so that the answer does not
    /// depend on how much more of the text is at hand.
    package func match(
        at place: Int, in text: UnsafeBufferPointer<UInt8>, using scratch: borrowing MatchScratch
    ) -> Attempt {
        unsafe program.match(at: place, in: text, using: scratch)
    }

    /// Finds the first match at or after a place: the slow reference way.
    package func firstMatch(
        from place: Int, in text: UnsafeBufferPointer<UInt8>, using scratch: borrowing MatchScratch
    ) -> Attempt {
        unsafe PatternProgram.run(
            searching, text, window: 0..<text.count, from: place,
            valueGroup: valueGroup, scratch)
    }

    /// The plain values of the pattern for the hot loop; valid as long as the pattern lives.
    package var program: PatternProgram {
        unsafe PatternProgram(self)
    }

    static func outcome(_ status: Int32) -> Attempt {
        switch status {
        case PCRE2_ERROR_NOMATCH: .none
        case PCRE2_ERROR_MATCHLIMIT: .failed(.matchLimit)
        case PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT: .failed(.depthLimit)
        case PCRE2_ERROR_JIT_STACKLIMIT: .failed(.stackLimit)
        default: .failed(.other(code: status))
        }
    }

    static func options(for expression: String) -> UInt32 {
        let isASCII = expression.utf8.allSatisfy { $0 < 0x80 }
        // Why no auto capture: only the group `value` is asked for, and there is room for few.
        return PCRE2_NO_AUTO_CAPTURE
            | (isASCII ? 0 : UInt32(PCRE2_UTF) | PCRE2_MATCH_INVALID_UTF)
    }

    static func anchored(_ options: UInt32) -> UInt32 {
        options | UInt32(PCRE2_ANCHORED)
    }

    private static func refuseTies(_ expression: String) throws(PatternError) {
        var inClass = false
        var escaped = false
        for scalar in expression.unicodeScalars {
            if escaped {
                escaped = false
                if "AzZGK".unicodeScalars.contains(scalar), !inClass {
                    throw .tiedToText(construct: "\\\(scalar)")
                }
                continue
            }
            switch scalar {
            case "\\": escaped = true
            case "[": inClass = true
            case "]": inClass = false
            case "^", "$":
                if !inClass { throw .tiedToText(construct: String(scalar)) }
            default: break
            }
        }
    }
}
