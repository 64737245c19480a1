/// A day of the Gregorian calendar as far as a text names it.
struct CalendarDate {
    /// The whole year; `nil` when the text has none or only two digits of it.
    var year: Int?
    /// The last two digits of the year when the text has only these.
    var shortYear: Int?
    var month: Int
    /// `nil` when the text names only the month.
    var day: Int?

    init(year: Int? = nil, shortYear: Int? = nil, month: Int, day: Int?) {
        self.year = year
        self.shortYear = shortYear
        self.month = month
        self.day = day
    }

    /// Whether the calendar has the day, in a year from 1800 to 2199.
    var exists: Bool {
        guard (1...12).contains(month) else { return false }
        if let year, !(1800...2199).contains(year) { return false }
        guard let day else { return true }
        return day >= 1 && day <= lastDay
    }

    private var lastDay: Int {
        switch month {
        case 2: mayBeLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private var mayBeLeap: Bool {
        if let year { return year.isMultiple(of: 4) && (year % 100 != 0 || year % 400 == 0) }
        // Why: 00 may stand for 2000, which was a leap year.
        if let shortYear { return shortYear.isMultiple(of: 4) }
        return true
    }
}
