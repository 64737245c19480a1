/// A word as it occurs in a date, five bits a letter, at most twelve letters.
struct DateWord: Equatable {
    private var bits: UInt64 = 0
    private(set) var count = 0

    init() {}

    private init(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    /// Appends a letter of either case; of a longer word only the number of letters is kept.
    mutating func append(_ letter: UInt8) {
        if count < 12 { bits = bits << 5 | UInt64(letter & 0x1F) }
        count = min(count + 1, 13)
    }

    /// What the word means in a date.
    var meaning: DateTokens.Kind {
        for (word, month) in Self.months where word == self { return .month(month) }
        return Self.fillers.contains(self) ? .filler : .word
    }

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    private static let months: [(DateWord, Int)] =
        monthNames.enumerated().flatMap { index, name in
            [(DateWord(name), index + 1), (DateWord(String(name.prefix(3))), index + 1)]
        } + [(DateWord("sept"), 9)]

    /// Days of the week, endings of ordinal numbers, and small words between the parts.
    private static let fillers: [DateWord] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "st", "nd", "rd", "th", "of",
        "the", "day",
    ].map { DateWord($0) }
}
