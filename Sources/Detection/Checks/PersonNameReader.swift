/// Splits a possible name into its words; keeps at most ``most`` of them on the stack.
struct PersonNameReader {
    static let most = 8

    private(set) var count = 0
    /// Whether something in the value is in no name: a digit, a sign, too many words.
    private(set) var isBroken = false
    /// Whether a comma separates a surname from given names.
    private(set) var hasComma = false
    /// Whether "San" or "La" stands before a word that no list has it with.
    private(set) var hasLooseParticle = false
    /// All words in small letters with one space between them, as places are written.
    private(set) var whole = WordKey()
    private var words = InlineArray<8, PersonNameWord?>(repeating: nil)
    /// "de la", "St.": what belongs to the word that follows.
    private var particle = WordKey()
    private let tables: CheckTables

    init(_ value: Span<UInt8>, tables: CheckTables) {
        self.tables = tables
        var position = 0
        while position < value.count, !isBroken {
            let end = Self.wordEnd(value, from: position)
            if end > position {
                take(value, position..<end)
                position = end
            } else {
                position = separatorEnd(value, from: position)
            }
        }
        flushParticle()
    }

    /// A word by its place; `nil` behind the last.
    subscript(place: Int) -> PersonNameWord? {
        place >= 0 && place < count ? words[place] : nil
    }

    private mutating func take(_ value: Span<UInt8>, _ range: Range<Int>) {
        var key = WordKey()
        key.appendLowercased(value, range)
        let letters = Self.letters(value, range)
        if Self.isCamelCase(value, range) { isBroken = true }
        let isDotted =
            range.upperBound < value.count && value[range.upperBound] == UInt8(ascii: ".")
        // Why: "Price LK" has initials, "JOHN NG" a surname of two letters.
        let isPair = key.count == 2 && letters == .capitals
        let isInitial =
            key.count == 1 || isPair && (isDotted || self[count - 1]?.letters == .capital)
        if Self.titles.contains(key), count == 0 || isDotted { return }
        if count > 0, Self.generations.contains(key), letters != .small || isDotted { return }
        if count > 0, Self.degrees.contains(key), letters != .small || isDotted {
            // Why: in "Smith, MD" the degree is no given name, and the whole no name of two words.
            isBroken = isBroken || hasComma && self[count - 1]?.isBehindComma == false
            return
        }
        whole.append(key)
        let isParticle =
            !isInitial
            && (Self.particles.contains(key) || letters == .small && Self.small.contains(key))
        if isParticle, range.upperBound + 1 < value.count {
            particle.append(key)
            return
        }
        if particle.count > 0 {
            var joined = particle
            joined.append(key)
            if joined.entry(in: tables.personNames)?.isComplete == true {
                key = joined
            } else {
                hasLooseParticle = true
            }
            particle = WordKey()
        }
        add(key, letters, isInitial)
    }

    private mutating func add(_ key: WordKey, _ letters: PersonNameWord.Case, _ isInitial: Bool) {
        guard count < Self.most else {
            isBroken = true
            return
        }
        words[count] = PersonNameWord(
            key, letters: letters, isInitial: isInitial, isBehindComma: hasComma, tables: tables)
        count += 1
    }

    private mutating func flushParticle() {
        guard particle.count > 0 else { return }
        add(particle, .capital, false)
        particle = WordKey()
    }

    private mutating func separatorEnd(_ value: Span<UInt8>, from position: Int) -> Int {
        switch value[position] {
        case UInt8(ascii: ","):
            flushParticle()
            // Why: in "John Smith, Jr." the comma separates nothing that counts.
            hasComma = hasComma || count > 0
        case UInt8(ascii: "^"), UInt8(ascii: "*"):
            // Why: components of HL7 and X12 names have the surname first.
            flushParticle()
            hasComma = hasComma || count > 0
        case UInt8(ascii: " "), UInt8(ascii: "."), 0x09, 0x0A, 0x0D: break
        case 0xC2 where position + 1 < value.count && value[position + 1] == 0xA0:
            return position + 2
        default: isBroken = true
        }
        return position + 1
    }

    private static func wordEnd(_ value: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < value.count {
            let byte = value[position]
            let isMark = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
            let isSpace =
                byte == 0xC2 && position + 1 < value.count && value[position + 1] == 0xA0
            guard ASCII.isLetter(byte) || byte >= 0x80 || isMark, !isSpace else { break }
            position += 1
        }
        return position
    }

    private static func letters(_ value: Span<UInt8>, _ range: Range<Int>) -> PersonNameWord.Case {
        guard !(0x61...0x7A).contains(value[range.lowerBound]) else { return .small }
        for position in range where (0x61...0x7A).contains(value[position]) { return .capital }
        return range.count > 1 ? .capitals : .capital
    }

    /// Whether a capital follows five small letters, as it does in SubscriberId and in no name.
    private static func isCamelCase(_ value: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var small = 0
        for position in range {
            switch value[position] {
            case 0x61...0x7A: small += 1
            case 0x41...0x5A:
                if small >= 5 { return true }
                small = 0
            default: small = 0
            }
        }
        return false
    }

    private static let titles = WordSet(
        "dr mr mrs ms miss prof professor doctor sir madam rev fr sr mister nurse")
    private static let generations = WordSet("jr sr ii iii iv")
    private static let degrees = WordSet(
        "md do phd rn np pa pac pa-c dds dmd dvm esq cpa msw lcsw lpn lvn cna facp "
            + "facs mph mba bsn msn fnp crna aprn dnp pharmd rph dpm od dc psyd")
    /// Words before a surname that may have a capital.
    private static let particles = WordSet(
        "de la las los del della di da das dos du van von der den vander st mc mac saint ste san "
            + "santa le")
    /// Words before a surname only if small; with a capital each is a name.
    private static let small = WordSet("el al bin ibn ben abu bint y e ter ten te op af av zu und")
}
