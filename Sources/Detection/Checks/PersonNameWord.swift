/// What is known of one word of a possible name.
struct PersonNameWord {
    enum Case { case capital, capitals, small }

    /// How common the word is as a given name, 0 to 15.
    private(set) var given = 0
    /// How common the word is as a surname, 0 to 15.
    private(set) var surname = 0
    /// Whether the word is an ordinary one besides.
    private(set) var isOrdinary = false
    /// Whether the word is nearly always a name when written with a capital.
    private(set) var isNameFirst = false
    /// Whether clinical text uses the word for a disease, a sign or a device.
    private(set) var isEponym = false
    /// Whether the word is that of a state.
    private(set) var isState = false
    /// Whether the word cannot be part of a name.
    private(set) var isNoName = false
    /// Whether some list of names has it.
    var isKnown: Bool { given > 0 || surname > 0 }
    /// Whether it is one letter.
    let isInitial: Bool
    let letters: Case
    /// Whether it is an abbreviation by its looks: at most five capitals.
    let isShort: Bool
    /// Whether it stands behind the first comma.
    let isBehindComma: Bool

    init(
        _ key: WordKey, letters: Case, isInitial: Bool, isBehindComma: Bool, tables: CheckTables
    ) {
        self.isInitial = isInitial
        self.letters = letters
        self.isBehindComma = isBehindComma
        isShort = letters == .capitals && key.count <= 5
        if Self.never.contains(key) { isNoName = key.count > 1 }
        guard !isInitial else { return }
        let word = key.entry(in: tables.englishWords)
        if let entry = key.entry(in: tables.personNames), entry.isComplete {
            read(entry)
        } else {
            readParts(of: key, tables)
        }
        // Why: the Census has no accents, and its counts are better than the estimates.
        if let entry = key.withoutAccents?.entry(in: tables.personNames), entry.isComplete {
            read(entry, isOrdinaryToo: false)
        }
        if let word {
            isNameFirst = word.flags & WordFlag.nameFirst != 0
            let isUnknown = given == 0 && surname == 0
            let isRareWord = isOrdinary && given == 0 && surname <= 1
            let isCapitalWord = word.flags & WordFlag.capital != 0 && given == 0
            isNoName = isNoName || !isNameFirst && (isUnknown || isRareWord || isCapitalWord)
        }
        if let place = key.entry(in: tables.places), place.isComplete {
            isState = place.flags & PlaceFlag.state != 0
        }
    }

    private mutating func read(_ entry: TermTable.Entry, isOrdinaryToo: Bool = true) {
        given = max(given, Int(entry.value & 0xFF))
        surname = max(surname, Int(entry.value >> 8))
        isOrdinary = isOrdinary || isOrdinaryToo && entry.flags & NameFlag.ordinary != 0
        isEponym = isEponym || entry.flags & NameFlag.eponym != 0
    }

    /// Reads "mei-ling" or "garcia-lopez" by what its parts are.
    private mutating func readParts(of key: WordKey, _ tables: CheckTables) {
        var start = 0
        for position in 0...key.count {
            guard position == key.count || key[position] == UInt8(ascii: "-") else { continue }
            let part = key.part(start..<position)
            start = position + 1
            guard part.count < key.count else { return }
            if let entry = part.entry(in: tables.personNames), entry.isComplete {
                read(entry)
            } else if part.entry(in: tables.englishWords) != nil {
                // Why: "Follow-Up" and "Post-Op" are no names, whatever their other half is.
                isNoName = true
            }
        }
        isOrdinary = false
    }

    /// Headings and abbreviations that stand where names do and that the lists take for names.
    private static let never = WordSet(
        "ne nw se sw rd ave blvd trl ln hwy pkwy cir ct pl sq ter xing aly apt ste fname lname mname mi nm pt pts lpn bsn msn cpc iban npi cpt hcpcs rma ndc "
            + "login prefix suffix dob mrn ssn npi dea pcp mbi hicn id no na tel fax ext phone cell home work email mail date "
            + "time age sex gender race male female status patient name dr mr mrs ms prof inc llc "
            + "corp ltd co dept hospital clinic center street avenue road unknown none self same "
            + "see per via the and for with from this that his her he she it we they you your our "
            + "their was is are be has had have not all any who what when where how why if but or "
            + "as at by in of on to up do did does an a i am pm er icu ed or iv po prn bid tid qid "
            + "er md do rn np pa llp spouse mother father son daughter wife husband brother sister "
            + "friend guardian parent relative other rel address city state zip county country usa")
}

/// The flags of `person-names.terms`.
enum NameFlag {
    static let ordinary: UInt8 = 1 << 5
    static let eponym: UInt8 = 1 << 7
}

/// The flags of `english-words.terms`.
enum WordFlag {
    static let nameFirst: UInt8 = 1 << 2
    static let capital: UInt8 = 1 << 3
}

/// The flags of `places.terms`.
enum PlaceFlag {
    static let city: UInt8 = 1 << 2
    static let county: UInt8 = 1 << 3
    static let state: UInt8 = 1 << 4
    static let abbreviation: UInt8 = 1 << 5
    static let abroad: UInt8 = 1 << 6
    static let ambiguous: UInt8 = 1 << 7
}
