/// A date as Americans write it, as ISO 8601 and HL7 have it, or with the month in words.
///
/// A time may follow. Which digits can be a month or a day a pattern states too, so what the
/// calendar still refuses is too little to count.
enum DateCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        read(value) == nil ? .failed : .plain
    }

    /// A date that can be the birthday of a patient: not before 1900, not after 2035.
    static func applyToBirthDate(_ value: Span<UInt8>) -> CheckOutcome {
        guard let date = read(value) else { return .failed }
        if let year = date.year, !(1900...2035).contains(year) { return .failed }
        return .plain
    }

    /// The date that a whole value is; `nil` when the calendar does not have it.
    static func read(_ value: Span<UInt8>) -> CalendarDate? {
        let tokens = DateTokens(value)
        guard !tokens.isDamaged else { return nil }
        var next = 0
        let date: CalendarDate?
        switch tokens[0].kind {
        case .month(let month): date = monthFirst(tokens, month, &next)
        case .number:
            switch tokens[0].digits {
            case 1, 2: date = shortNumberFirst(tokens, &next)
            case 4: date = yearFirst(tokens, &next)
            default: date = digitsOnly(tokens, &next)
            }
        default: date = nil
        }
        guard let date, date.exists, endsInTime(tokens, next) else { return nil }
        return date
    }

    /// `20240131`, `01312024`, `240131`, `013124`, `202401`, or with a time as HL7 has it.
    private static func digitsOnly(_ tokens: DateTokens, _ next: inout Int) -> CalendarDate? {
        let number = tokens[0].value
        next = 1
        switch tokens[0].digits {
        case 6:
            let (first, second, third) = (number / 10_000, number / 100 % 100, number % 100)
            let yearFirst = CalendarDate(shortYear: first, month: second, day: third)
            let yearLast = CalendarDate(shortYear: third, month: first, day: second)
            let noDay = CalendarDate(year: number / 100, month: third, day: nil)
            return yearFirst.exists ? yearFirst : yearLast.exists ? yearLast : noDay
        case 8:
            let yearFirst = wholeDate(number)
            if yearFirst.exists { return yearFirst }
            return CalendarDate(
                year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100)
        case 10:
            return number % 100 < 24 ? wholeDate(number / 100) : nil
        case 12:
            return isTime(number % 10_000 * 100) ? wholeDate(number / 10_000) : nil
        case 14:
            return isTime(number % 1_000_000) ? wholeDate(number / 1_000_000) : nil
        default: return nil
        }
    }

    private static func wholeDate(_ number: Int) -> CalendarDate {
        CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// `2024-01-31`, `2024/1/31`, `2024-Jan-31`, `2024-01`.
    private static func yearFirst(_ tokens: DateTokens, _ next: inout Int) -> CalendarDate? {
        let (second, third) = (tokens[1], tokens[2])
        let year = tokens[0].value
        if case .month(let month) = second.kind {
            guard isShort(third) else {
                next = 2
                return CalendarDate(year: year, month: month, day: nil)
            }
            next = 3
            return CalendarDate(year: year, month: month, day: third.value)
        }
        guard isShort(second), joins(second) else { return nil }
        guard isShort(third), third.before == second.before else {
            next = 2
            return CalendarDate(year: year, month: second.value, day: nil)
        }
        next = 3
        return CalendarDate(year: year, month: second.value, day: third.value)
    }

    /// `1/31/2024`, `1-31-24`, `1/31`, `1/2024`, `31.1.2024`, `31-Jan-2024`, `31 January`.
    private static func shortNumberFirst(_ tokens: DateTokens, _ next: inout Int) -> CalendarDate? {
        let (first, second, third) = (tokens[0], tokens[1], tokens[2])
        if case .month(let month) = second.kind {
            next = 2
            var date = CalendarDate(month: month, day: first.value)
            addYear(to: &date, tokens, &next)
            return date
        }
        guard second.kind == .number, joins(second) else { return nil }
        if second.digits == 4 {
            next = 2
            return CalendarDate(year: second.value, month: first.value, day: nil)
        }
        guard second.digits <= 2 else { return nil }
        next = 2
        var date = CalendarDate(month: first.value, day: second.value)
        guard third.kind == .number, third.before == second.before else { return date }
        addYear(to: &date, tokens, &next)
        guard next == 3 else { return nil }
        if date.exists { return date }
        // Why: a number beyond 12 in the first place of three is the day, as Europeans write it.
        (date.month, date.day) = (second.value, first.value)
        return date
    }

    /// `January 31, 2024`, `Jan 31 '24`, `January 31`, `January 5-9`, `January 2024`.
    private static func monthFirst(
        _ tokens: DateTokens, _ month: Int, _ next: inout Int
    ) -> CalendarDate? {
        guard tokens[1].kind == .number else { return nil }
        if tokens[1].digits == 4 {
            next = 2
            return CalendarDate(year: tokens[1].value, month: month, day: nil)
        }
        guard isShort(tokens[1]) else { return nil }
        next = 2
        var date = CalendarDate(month: month, day: tokens[1].value)
        let dash = UInt8(ascii: "-")
        let isRange = tokens[1].before != dash && isShort(tokens[2]) && tokens[2].before == dash
        if isRange {
            guard CalendarDate(month: month, day: tokens[2].value).exists else { return nil }
            next = 3
        }
        addYear(to: &date, tokens, &next)
        return date
    }

    /// Takes the next number as the year, unless it is the hour of a time.
    private static func addYear(
        to date: inout CalendarDate, _ tokens: DateTokens, _ next: inout Int
    ) {
        let token = tokens[next]
        guard token.kind == .number, token.before != UInt8(ascii: ":") else { return }
        if token.digits == 4 {
            date.year = token.value
            next += 1
        } else if token.digits == 2, tokens[next + 1].before != UInt8(ascii: ":") {
            date.shortYear = token.value
            next += 1
        }
    }

    private static func isShort(_ token: DateTokens.Token) -> Bool {
        token.kind == .number && token.digits <= 2
    }

    /// Whether what stands before a number joins it to the one before.
    private static func joins(_ token: DateTokens.Token) -> Bool {
        switch token.before {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " "): true
        default: false
        }
    }

    /// Whether nothing or a time of day follows; zones and fractions are not looked at.
    private static func endsInTime(_ tokens: DateTokens, _ start: Int) -> Bool {
        var next = start
        while tokens[next].kind == .word { next += 1 }
        let hour = tokens[next]
        guard hour.kind == .number else { return hour.kind == .none }
        // Why: HL7 writes a fraction or a zone behind its digits.
        if tokens[0].digits >= 10 { return true }
        switch hour.before {
        case 0, UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "@"): break
        default: return false
        }
        if hour.digits == 4 || hour.digits == 6 {
            return isTime(hour.digits == 4 ? hour.value * 100 : hour.value)
        }
        guard hour.digits <= 2, hour.value <= 24 else { return false }
        let minute = tokens[next + 1]
        guard minute.kind == .number, minute.before == UInt8(ascii: ":") else {
            return minute.kind == .word
        }
        let second = tokens[next + 2]
        let hasSeconds = second.kind == .number && second.before == UInt8(ascii: ":")
        return minute.value < 60 && (!hasSeconds || second.value <= 60)
    }

    /// HHMMSS.
    private static func isTime(_ number: Int) -> Bool {
        number / 10_000 <= 24 && number / 100 % 100 < 60 && number % 100 <= 60
    }
}
