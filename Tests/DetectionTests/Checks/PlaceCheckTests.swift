import Detection
import RulePacks
import Testing

@Suite("Places and street addresses")
struct PlaceCheckTests {
    @Test(
        "Cities and counties that the gazetteer has",
        arguments: [
            "Boston", "Springfield", "TYLER", "Winston-Salem", "Sault Ste. Marie", "St. Louis",
            "Port St. Lucie", "Coeur d'Alene", "Española", "New York", "Rancho Cucamonga",
            "Round\nRock", "Paris", "São Paulo", "Orange County",
        ])
    func known(text: String) throws {
        #expect(try weight(.place, text) ?? 0 > 0.5, "\(text)")
    }

    @Test(
        "Words, persons, states and unknown places count against it",
        arguments: ["Phoenixville Xy", "Texas", "California", "Qwertyton", "Grace", "Ross"])
    func doubtful(text: String) throws {
        #expect(try weight(.place, text) ?? -1 < 0.5, "\(text)")
    }

    @Test(
        "No places",
        arguments: [
            "May", "Monday", "Court", "Home", "Elm Street", "Suite", "ED", "ABA", "Boston 3", "",
            "x", "Past Medical History", "a/b", "Mount Sinai Hospital",
        ])
    func noPlaces(text: String) throws {
        #expect(try outcome(.place, text) == .failed, "\(text)")
    }

    @Test(
        "Street addresses",
        arguments: [
            "12 Elm Street", "8901 Rainier St.", "123 Park Ave Apt 123", "291 6th Dr.",
            "8255 MONROE CIR RM 307", "5 Barley Mill Dr, Lot U", "504 parkwood drive",
            "3 elm boulevard", "P.O. Box 282", "RR 9 Box 21", "1234 Hwy 45 N", "One Main Street",
            "PSC 1234 Box 5678", "874 Broadway", "N31 W23000 Rainier Place",
        ])
    func addresses(text: String) throws {
        #expect(try weight(.streetAddress, text) ?? 0 > 0, "\(text)")
    }

    @Test(
        "Counts, doses and spans of years are no addresses",
        arguments: [
            "2 hours drive", "10 minute drive", "3 other ways", "1 tablet daily Dr", "1 hard drive",
            "2007-2020 2021 Elm Street", "", "12 or more ways to court",
            "1 and 2 of them on the way to court in the morning and home at night by way",
        ])
    func noAddresses(text: String) throws {
        #expect(try outcome(.streetAddress, text) == .failed, "\(text)")
    }

    @Test("A unit speaks for an address, a year as a number against it")
    func unitsAndYears() throws {
        let plain = try #require(try weight(.streetAddress, "2214 Kilbourne Lane"))
        let unit = try #require(try weight(.streetAddress, "2214 Kilbourne Lane Apt 4B"))
        let year = try #require(try weight(.streetAddress, "2014 Kilbourne Lane"))
        #expect(plain < unit)
        #expect(year < plain)
    }
}
