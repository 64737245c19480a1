/// A street address: a number, the words of a street's name, what kind of street, perhaps a unit.
///
/// Whether the parts are there was the pattern's question. What the words are is asked here: "8
/// hours drive" is no address. Boxes, highways and rural routes have no words and pass.
enum StreetAddressCheck {
    /// A longer value is no address.
    private static let longest = 160
    private static let mostWords = 12

    static func apply(to value: Span<UInt8>, tables: CheckTables) -> CheckOutcome {
        guard value.count >= 5, value.count <= longest else { return .failed }
        var tally = StreetTally()
        var position = 0
        var words = 0
        while position < value.count {
            let end = wordEnd(value, from: position)
            guard end > position else {
                position += 1
                continue
            }
            var word = WordKey()
            word.appendLowercased(value, position..<end)
            words += 1
            guard words <= mostWords else { return .failed }
            let isSmall = (0x61...0x7A).contains(value[position])
            guard tally.take(word, isSmall: isSmall, tables: tables) else { return .failed }
            position = end
        }
        return tally.outcome
    }

    private static func wordEnd(_ value: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < value.count {
            let byte = value[position]
            guard
                ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
                    || byte == UInt8(ascii: "'")
            else { break }
            position += 1
        }
        return position
    }
}

/// What the words of a possible address amount to.
private struct StreetTally {
    private var isBehindNumber = false
    private var hasKind = false
    private var hasUnit = false
    private var hasPlain = false
    private var isYear = false
    private var nameWords = 0
    private var unknown = 0
    private var weight = 0.0

    /// Takes the next word; false if no address has it.
    mutating func take(_ word: WordKey, isSmall: Bool, tables: CheckTables) -> Bool {
        if hasKind {
            hasUnit = hasUnit || Self.units.contains(word)
            return true
        }
        if ASCII.isDigit(word[0]) {
            if !isBehindNumber, Self.isYear(word) {
                // Why: "2014 Joachim Str" is a line of a copyright notice, nearly always.
                isYear = true
            } else if isYear, Self.isYear(word) {
                return false
            }
            // Why: "291 6th Dr." has a street of a number, "5 10 Dr." has none.
            if isBehindNumber, ASCII.isLetter(word[word.count - 1]) {
                nameWords += 1
                weight = max(weight, 0.6)
            }
            isBehindNumber = true
            return true
        }
        if !isBehindNumber || Self.directions.contains(word) {
            if Self.plain.contains(word) { hasPlain = true }
            isBehindNumber = true
            return true
        }
        if Self.plain.contains(word) {
            hasPlain = true
            return true
        }
        if nameWords > 0, Self.kinds.contains(word) || Self.weakKinds.contains(word) {
            hasKind = true
            weight += Self.weakKinds.contains(word) ? -0.3 : 0.3
            return true
        }
        return takeName(word, isSmall: isSmall, tables)
    }

    private mutating func takeName(_ word: WordKey, isSmall: Bool, _ tables: CheckTables) -> Bool {
        if Self.never.contains(word) { return false }
        nameWords += 1
        let frequency = word.entry(in: tables.englishWords)?.value
        let isName =
            word.entry(in: tables.personNames)?.isComplete == true
            || word.entry(in: tables.places)?.isComplete == true
        if Self.usual.contains(word) {
            weight = max(weight, 1.2)
        } else if let frequency {
            if isSmall { return Self.joints.contains(word) }
            weight = max(weight, isName ? 0.4 : frequency > 450 ? -0.8 : 0)
            unknown += frequency > 500 && !isName ? 1 : 0
        } else {
            weight = max(weight, isName ? 0.9 : isSmall ? 0.2 : 0.4)
        }
        return true
    }

    var outcome: CheckOutcome {
        if hasPlain { return .passed(weight: 1) }
        guard nameWords > 0 else { return .failed }
        return .passed(
            weight: weight + (hasUnit ? 1 : 0) - (isYear ? 2.4 : 0) - 0.8 * Double(unknown))
    }

    private static func isYear(_ word: WordKey) -> Bool {
        guard word.count == 4 else { return false }
        return word[0] == UInt8(ascii: "1") && word[1] == UInt8(ascii: "9")
            || word[0] == UInt8(ascii: "2") && word[1] == UInt8(ascii: "0")
    }

    private static let directions = WordSet(
        "n s e w ne nw se sw north south east west northeast northwest southeast southwest")
    private static let kinds = WordSet(
        "street st avenue ave av blvd boulevard road rd drive dr lane ln parkway pkwy pky terrace ter "
            + "terr turnpike tpke highway hwy freeway expressway expy broadway pike")
    private static let weakKinds = WordSet(
        "court ct place pl way circle cir trail trl square sq plaza plz loop run crossing xing alley "
            + "aly row path pass point pt ridge rdg cove cv bend walk commons crescent cres close "
            + "landing lndg green grove hollow glen heights hts hill knoll esplanade mews overlook park "
            + "promenade quay rise spur station trace view vista wharf bluff estates mall extension"
    )
    private static let plain = WordSet(
        "po p.o post box pob route rte rt rr rural hc highway hwy interstate state county us fm cr sr "
            + "psc cmr unit broadway")
    private static let units = WordSet(
        "apt apartment unit suite ste rm room bldg building fl floor lot spc space trlr trailer ph "
            + "penthouse dept number no")
    /// Common names of streets that are ordinary words.
    private static let usual = WordSet(
        "main park oak elm maple pine cedar walnut washington lake hill church spring springs ridge "
            + "river high center centre mill sunset broad forest meadow meadows view college school "
            + "chestnut cherry spruce birch willow ash poplar hickory magnolia dogwood laurel holly "
            + "market water front state union liberty franklin jackson lincoln jefferson madison "
            + "adams monroe first second third fourth fifth sixth seventh eighth ninth tenth "
            + "highland valley prospect railroad bridge court pleasant grove wood woods garden "
            + "country club king queen prince sycamore mulberry locust pearl summit green orchard "
            + "fair fairview canal cottage bay beach ocean harbor shore island rose lilac ivy fox "
            + "deer eagle hawk quail wolf bear old new stone rock sand clay mountain canyon creek "
            + "brook pond field farm barn ranch mission plaza capitol commerce industrial airport "
            + "university academy chapel cross mill depot station ferry fort castle crown royal")
    private static let joints = WordSet("of the de la los las del")
    /// What is counted in front of "drive", "way" or "court".
    private static let never = WordSet(
        "hour hours minute minutes min mins day days week weeks month months year years time times "
            + "mg ml mcg g kg cm mm km lb lbs oz mile miles percent step steps tablet tablets tab "
            + "tabs capsule capsules cap caps daily bid tid qid prn po iv im pt pts patient patients "
            + "person people men women hard disk usb flash tape point points way ways court courts "
            + "other more different possible other separate test blood food charity other dollars "
            + "dollar cents units puff puffs drop drops dose doses number numbers item items page "
            + "pages am pm a an and or by with for from in on at to is was are were")
}
