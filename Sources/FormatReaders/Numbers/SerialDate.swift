/// A day and time as spreadsheets and databases count them.
struct SerialDate {
    let year: Int
    let month: Int
    let day: Int
    /// 0 for Sunday.
    let weekday: Int
    /// Since midnight, in milliseconds.
    let milliseconds: Int
    /// The number of days that it was made of, with the part of the day.
    let serial: Double

    /// Takes days since the end of 1899, with 29 February 1900 counted, or since 1904.
    init?(_ serial: Double, from1904: Bool = false) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        var milliseconds = Int(((serial - Double(days)) * 86_400_000).rounded())
        if milliseconds >= 86_400_000 {
            days += 1
            milliseconds = 0
        }
        self.serial = serial
        self.milliseconds = milliseconds
        // Why: spreadsheets count a 29 February 1900, so that days before March are one off.
        let sinceEpoch = from1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0)
        (year, month, day) = Self.civil(sinceEpoch)
        weekday = ((sinceEpoch + 4) % 7 + 7) % 7
    }

    /// Takes seconds since 1970, in UTC.
    init?(unixSeconds seconds: Double) {
        self.init(seconds / 86_400 + 25_569)
    }

    /// `2024-03-01 14:05:00`, without the time if it is midnight.
    var iso: String {
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        guard milliseconds >= 1_000 else { return date }
        let seconds = milliseconds / 1_000
        return date + " \(Self.padded(seconds / 3_600, 2)):\(Self.padded(seconds / 60 % 60, 2)):"
            + Self.padded(seconds % 60, 2)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Year, month and day of a day counted from 1970 (Hinnant, "chrono-compatible low-level date
    /// algorithms").
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
