internal import PatternEngine

extension CapitalWordFilter {
    /// Makes the filter of the first words of the names of people and places that the tables have.
    ///
    /// Costs a pass over both tables, a millisecond or two.
    convenience init(tables: CheckTables) {
        var names: [UInt64] = []
        var places: [UInt64] = []
        names.reserveCapacity(tables.personNames.count)
        places.reserveCapacity(tables.places.count)
        tables.personNames.forEachEntry { key, entry in
            guard entry.isComplete, Self.canBegin(key, entry, tables) else { return }
            names.append(Self.firstWord(tables.personNames, key))
        }
        tables.places.forEachEntry { key, _ in places.append(Self.firstWord(tables.places, key)) }
        self.init(names: names, places: places)
    }

    /// Whether an entry of the names can be part of a name when nothing else speaks for one; as
    /// ``PersonNameWord`` says of rare names that are ordinary words.
    private static func canBegin(
        _ key: Range<Int>, _ entry: TermTable.Entry, _ tables: CheckTables
    ) -> Bool {
        let isRare = entry.value & 0xFF == 0 && entry.value >> 8 <= 1
        guard isRare, entry.flags & NameFlag.ordinary != 0 else { return true }
        var word = WordKey()
        for place in key { word.append(tables.personNames[place]) }
        guard let english = word.entry(in: tables.englishWords) else { return true }
        return english.flags & WordFlag.nameFirst != 0
    }

    /// The key of the letters that an entry begins with, as the kernel sees a word.
    static func firstWord(_ table: TermTable, _ key: Range<Int>) -> UInt64 {
        var bytes: UInt64 = 0
        var count: UInt64 = 0
        for place in key.prefix(8) {
            guard table.isLetter(at: place) else { break }
            bytes |= UInt64(table[place] | 0x20) << (8 * count)
            count += 1
        }
        return bytes
    }
}
