import Detection
import RulePacks
import Testing

@Suite("Dates")
struct DateCheckTests {
    @Test(
        "Dates in the usual forms pass",
        arguments: [
            "1/31/2024", "01/31/2024", "1-31-24", "01.31.2024", "1 / 31 / 2024", "2/29/2024",
            "2/29/00", "02/29", "1/31", "05/2024", "31.1.2024", "31/12/99", "1/31/'24", "1/31/’24",
            "2024-01-31", "2024/1/31", "2024.01.31", "2024-Jan-31", "2024-01", "2024-02-29",
            "31-Jan-2024", "31-JAN-24", "31Jan2024", "31 January 2024", "31st of January, 2024",
            "31. Jan 2024", "the 5th day of May, 2024", "5 May", "31JAN24",
            "31\u{2013}Jan\u{2013}24",
            "January 31, 2024", "Jan. 31 2024", "Jan 31", "January 31st", "Sept 5, 2024",
            "January 5-9, 2024", "January 5\u{2013}9", "May 2024", "MAY 5 '24",
            "Monday, January 5, 2024", "January the 5th, 1999", "Feb 29",
            "20240131", "01312024", "20240131101530", "202401311015", "2024013110",
            "20240131101530.1234-0500", "20240131101500+0000", "240131", "013124", "202401",
            "2024-01-31T10:15:30Z", "2024-01-31 10:15", "2024-01-31T10:15:30.123+05:00",
            "1/31/2024 10:15 PM", "1/31/24 22:15:07", "1/31 10:15", "Jan 31 10:15",
            "January 31, 2024 at 10:15 am EST", "20240131T101530Z", "1/31/2024 1015",
            "1/31/24 4 pm",
            "2024-01-31T24:00",
        ])
    func usualForms(text: String) throws {
        #expect(try outcome(.calendarDate, text) == .passed(weight: 0))
    }

    @Test(
        "Impossible dates fail",
        arguments: [
            "2/30/2024", "2/29/2023", "2/29/1900", "2/29/23", "13/32/2024", "0/12/2024",
            "1/0/2024", "4/31/2024", "31/31/2024", "13/14", "1/31/1799", "1/31/2200", "1/31/024",
            "2024-13-01", "2024-02-30", "2024-00-10", "1799-01-01", "2024-01-32", "2024",
            "31-Feb-2024", "0 January", "32 January 2024", "Feb 30", "January 32, 2024",
            "January 0", "January", "May 5-40, 2024", "13/2024", "Smarch 5, 2024", "Janu 5",
            "20241301", "20240230", "13322024", "20240131251530", "20240131106100", "2024013125",
            "991340", "12345", "123456789", "1/31/2024 25:00", "1/31/2024 10:60", "1/31/2024 7",
            "1/31-2024", "1:31:2024", "12/", "", " ", "of the", "hello", "1/31/2024;", "\u{FFFD}",
        ])
    func impossibleDates(text: String) throws {
        #expect(try outcome(.calendarDate, text) == .failed)
    }

    @Test("A birthday lies between 1900 and 2035", arguments: 1850...2100)
    func birthYears(year: Int) throws {
        let expected = (1900...2035).contains(year)
        for text in ["7/4/\(year)", "\(year)-07-04", "July 4, \(year)", "0704\(year)"] {
            #expect(try (weight(.birthDate, text) != nil) == expected, "\(text)")
        }
    }

    @Test("A birthday may have a short year or none", arguments: ["7/4/52", "4-Jul-52", "July 4"])
    func shortBirthYears(text: String) throws {
        #expect(try weight(.birthDate, text) == 0)
    }

    @Test("Every day of 400 years passes and no other")
    func everyDay() throws {
        for year in stride(from: 1800, to: 2200, by: 1) {
            let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && year % 100 != 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in lengths.enumerated() {
                let last = "\(index + 1)/\(length)/\(year)"
                let beyond = "\(year)-\(index + 1)-\(length + 1)"
                #expect(try weight(.calendarDate, last) != nil)
                #expect(try outcome(.calendarDate, beyond) == .failed)
            }
        }
    }

    @Test(
        "Ages",
        arguments: ["0", "45", "89", "45-year-old", "18 months", "045Y", "85F"])
    func ages(text: String) throws {
        #expect(try outcome(.age, text) == .passed(weight: -0.5))
    }

    @Test("Ages over 89, which Safe Harbor removes, count in full", arguments: ["90", "120 years"])
    func agesOver89(text: String) throws {
        #expect(try outcome(.age, text) == .passed(weight: 0))
    }

    @Test("No ages", arguments: ["121", "999 years", "", "-", "99999999999999999999", "5000 days"])
    func noAges(text: String) throws {
        #expect(try outcome(.age, text) == .failed)
    }
}
