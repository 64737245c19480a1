import Detection
import RulePacks
import Testing

@Suite("Names of persons")
struct PersonNameCheckTests {
    @Test(
        "Common names count for much",
        arguments: [
            "Emily Johnson", "Robert Chen", "Mary Ann Jones", "Johnson, Emily", "JOHNSON, EMILY R",
            "William T. Anderson", "Karen O'Brien", "Karen O\u{2019}Brien", "Maria de la Cruz",
            "María Fernández", "JOSÉ RAMÍREZ", "Daniel Martinez Jr.", "Dr. Robert Davis",
            "Garcia-Lopez, Maria", "JOHNSON^EMILY^R", "JOHNSON*EMILY", "John J. van Smith",
            "Melvin St. Clair",
        ])
    func common(text: String) throws {
        #expect(try weight(.personName, text) ?? 0 > 2, "\(text)")
    }

    @Test(
        "Words that are ordinary too, places and rare names count for little",
        arguments: [
            "Grace Field", "San Francisco", "Santa Clara", "Austin Texas", "Xyzzy Qwerton",
            "May", "Will", "IBIS", "Toprol XL", "virginia beach",
        ])
    func doubtful(text: String) throws {
        #expect(try weight(.personName, text) ?? 0 < 1, "\(text)")
    }

    @Test(
        "No names",
        arguments: [
            "Past Medical History", "Blood Pressure", "Chief Complaint", "Patient Status", "Monday",
            "First Name", "Emily Reports", "Hospital", "MRN", "DOB", "Johnson 3", "SubscriberId",
            "Emily/Robert", "J.", "J. R.", "", "x", ",", "Smith, MD", "Amberly Rd",
            "Blood-Pressure",
            "A B C D E F G H I", "one two three four five six seven eight nine ten",
        ])
    func noNames(text: String) throws {
        #expect(try outcome(.personName, text) == .failed, "\(text)")
    }

    @Test("The whole name counts for more than a part of it")
    func longerIsBetter() throws {
        for (part, whole) in [
            ("Mary Ann", "Mary Ann Jones"), ("Ann Jones", "Mary Ann Jones"),
            ("Robert", "Robert Chen"), ("Chen", "Robert Chen"),
        ] {
            let less = try #require(try weight(.personName, part))
            let more = try #require(try weight(.personName, whole))
            #expect(less < more, "\(part) in \(whole)")
        }
    }

    @Test("Capitals and small letters without the other count for less")
    func letters() throws {
        let usual = try #require(try weight(.personName, "Emily Johnson"))
        let capitals = try #require(try weight(.personName, "EMILY JOHNSON"))
        let small = try #require(try weight(.personName, "emily johnson"))
        #expect(small < capitals)
        #expect(capitals < usual)
        let word = try #require(try weight(.personName, "Grace Johnson"))
        let capitalWord = try #require(try weight(.personName, "GRACE JOHNSON"))
        #expect(capitalWord < word)
    }

    @Test("Eponyms by themselves count for less than other surnames of their kind")
    func eponyms() throws {
        let eponym = try #require(try weight(.personName, "Foley"))
        let other = try #require(try weight(.personName, "Hartley"))
        #expect(eponym < other)
    }

    @Test("Letters broken in the middle, and values too long, are no names")
    func broken() throws {
        #expect(try outcome(.personName, Array("Emily\u{0}Johnson".utf8)) == .failed)
        #expect(try outcome(.personName, String(repeating: "Emily ", count: 40)) == .failed)
        _ = try outcome(.personName, [0x45, 0xC3, 0x20, 0xE2, 0x80, 0x4A, 0xC2])
    }
}
