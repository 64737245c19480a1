/// A value that has words instead of a shape: the name of a person or a place.
///
/// Says how its words are arranged and what stands directly before and behind them. Words of
/// ``behind``, ``via`` and ``before`` match as they are written, with one space between them.
public struct PhraseShape: Sendable, Hashable {
    /// How the words of a name are arranged.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// `Yazzie`, `de la Cruz`, `O'Brien Jr.`
        case oneName = "one name"
        /// `Emily Johnson`, `Mary Ann Jones`, `William T. de la Cruz Jr.`
        case fullName = "given name and surname"
        /// `Anderson, William T.`
        case surnameFirst = "surname, given name"
        /// `J. R. Thompson`
        case initialsFirst = "initials and surname"
        /// `Meg C.`
        case givenAndInitial = "given name and initial"
        /// `Thompson JR`, as references have it.
        case surnameAndInitials = "surname and initials"
        /// `ANDERSON^KEVIN^T`, as messages have it.
        case components = "components of a message"
        /// `San Francisco`, `St. Paul`: up to three words.
        case place
        /// `Cook County`
        case county
    }

    /// A place in the text that is no word.
    public enum Sign: String, Sendable, Hashable, CaseIterable {
        /// A colon, equals sign, bar, comma, bracket, line break or two spaces.
        case sign = "<sign>"
        /// A colon, equals sign, bar, tab, quote or line break: where a value of a form begins.
        case value = "<value>"
        /// The same, or a word.
        case valueOrWord = "<value or word>"
        /// Anything but the end of a sentence or a bullet.
        case withinSentence = "<within a sentence>"
        /// A line break.
        case line = "<line>"
        /// A comma and one or two line breaks.
        case commaAndLine = "<comma and line>"
        /// The name of a street, or a unit, and a comma.
        case street = "<street>"
        /// An e-mail address.
        case address = "<address>"
        /// An e-mail address in brackets.
        case bracketedAddress = "<address in brackets>"
        /// No further word or number on the line.
        case noWord = "<no word>"
        /// No word with a capital, no number and no sign that joins words.
        case noCapital = "<no capital>"
        /// No further word on the line but the name of the next field.
        case noWordButField = "<no word but a field>"
        /// The abbreviation or name of a state.
        case state = "<state>"
        /// The same and a ZIP code.
        case stateAndZIP = "<state and zip>"
    }

    /// The arrangements that count.
    public var forms: [Form]
    /// Words of which one must stand directly before the value; none asks for nothing.
    public var behind: [String]
    /// Words that must stand between those and the value, if there are any.
    public var via: [String]
    /// Words of which one must stand directly behind the value; none asks for nothing.
    public var before: [String]
    /// What must be true before the value.
    public var signBehind: Sign?
    /// What must be true behind the value.
    public var signBefore: Sign?

    /// Makes a shape from its parts.
    public init(
        forms: [Form], behind: [String] = [], via: [String] = [], before: [String] = [],
        signBehind: Sign? = nil, signBefore: Sign? = nil
    ) {
        self.forms = forms
        self.behind = behind
        self.via = via
        self.before = before
        self.signBehind = signBehind
        self.signBefore = signBefore
    }
}

/// How a pattern recognises a value.
public enum PatternShape: Sendable, Hashable {
    /// By a PCRE2 pattern for the value; a group named `value` narrows it.
    case regex(String)
    /// By its words and what stands around them.
    case phrase(PhraseShape)
    /// By a list that has it.
    case terms(TermListShape)

    /// The regex, `nil` for a phrase or a list.
    public var regex: String? {
        if case .regex(let regex) = self { regex } else { nil }
    }
}
