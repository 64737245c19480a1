/// The name of a city, town or county, by what the gazetteer knows of it.
///
/// The lists are GeoNames'; see Patterns/Tables/README.md. A place that they do not have can be one
/// still; ordinary words cannot.
enum PlaceCheck {
    /// A longer value is no name of a place.
    private static let longest = 64
    private static let mostWords = 5

    static func apply(to value: Span<UInt8>, tables: CheckTables) -> CheckOutcome {
        guard value.count >= 2, value.count <= longest else { return .failed }
        var place = WordKey()
        /// The same with "saint" for "st".
        var spelledOut = WordKey()
        var words = 0
        var letters = 0
        var ordinaryWords = 0
        var names = 0
        var position = 0
        while position < value.count {
            let end = wordEnd(value, from: position)
            guard end > position else {
                guard isSeparator(value[position]) else { return .failed }
                position += 1
                continue
            }
            var word = WordKey()
            word.appendLowercased(value, position..<end)
            if never.contains(word) { return .failed }
            let isWord = word.entry(in: tables.englishWords) != nil
            if isWord { ordinaryWords += 1 }
            if word.entry(in: tables.personNames)?.isComplete == true, !isWord { names += 1 }
            place.append(word)
            spelledOut.append(saint.contains(word) ? saintWord : word)
            letters += word.count
            words += 1
            guard words <= mostWords else { return .failed }
            position = end
        }
        // Why: "ABA" and "ED" are abbreviations, whatever towns of the world are called so.
        guard words > 0, letters > 3 || !isCapitals(value) else { return .failed }
        guard
            let entry = place.entry(in: tables.places) ?? spelledOut.entry(in: tables.places),
            entry.isComplete
        else {
            if ordinaryWords == words { return .failed }
            return .passed(weight: -2.2 - 0.6 * Double(words - 1) - (names == words ? 0.8 : 0))
        }
        let isState = entry.flags & PlaceFlag.state != 0 && place.hash != newYork.hash
        return .passed(weight: isState ? -2 : weight(entry, words: words))
    }

    private static func weight(_ entry: TermTable.Entry, words: Int) -> Double {
        let people = Double(entry.value) / 10
        let isCity = entry.flags & PlaceFlag.city != 0
        let isAbroad = entry.flags & PlaceFlag.abroad != 0
        var weight: Double
        if isCity {
            weight = people >= 5.5 ? 3.0 : people >= 4.5 ? 2.6 : 2.2
        } else if entry.flags & PlaceFlag.county != 0 {
            weight = 1.6
        } else if isAbroad, entry.value > 0 {
            // Why: some 6,000 cities of the world are words of English by chance.
            weight = people >= 6 ? 2.4 : people >= 5.5 ? 1.6 : 0.4
        } else {
            return -2
        }
        if entry.flags & PlaceFlag.ambiguous != 0 {
            weight -= people >= 5.55 ? 0.8 : people >= 4.5 ? 2.0 : 2.6
        }
        if words > 1 { weight += 0.4 }
        return weight
    }

    private static func isCapitals(_ value: Span<UInt8>) -> Bool {
        for position in value.indices where (0x61...0x7A).contains(value[position]) { return false }
        return true
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == 0x0A || byte == 0x0D
            || byte == 0x09
    }

    private static func wordEnd(_ value: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < value.count {
            let byte = value[position]
            guard
                ASCII.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "'")
                    || byte == UInt8(ascii: "-")
            else { break }
            position += 1
        }
        return position
    }

    private static let saint = WordSet("st ste")
    private static let saintWord = WordKey("saint")
    /// The state whose name means the city more often.
    private static let newYork = WordKey("new york")
    /// Words that end a street, begin a unit, or name a day or a title: never part of a city here.
    private static let never = WordSet(
        "home progress order person court case total general addition street avenue ave blvd boulevard road rd drive dr lane ln ct pkwy parkway hwy highway trl "
            + "apt apartment suite unit floor room bldg building box january february march april "
            + "june july august september october november december monday tuesday wednesday "
            + "thursday friday saturday sunday mr mrs ms hospital clinic university medical health "
            + "md do rn np pa dob mrn ssn patient unknown none")
}
