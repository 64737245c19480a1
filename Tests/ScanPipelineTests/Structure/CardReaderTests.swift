import FindingModel
import Testing

@testable import ContentExtraction

private func cards(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(CardReader.self, text, cuts: cuts)
}

@Suite("Properties of cards and calendars")
struct CardReaderTests {
    private static let card = """
        BEGIN:VCARD\r
        VERSION:3.0\r
        N:Quill;Ada;;;\r
        FN:Ada Quill\r
        BDAY:1971-02-03\r
        item1.TEL;TYPE=FAX:312-555-0188\r
        EMAIL:ada@example.org\r
        ADR;TYPE=home:;;12 Elm St;Springfield;IL;62704;USA\r
        NOTE:Seen for asthma\r
        X-MRN:4471902\r
        END:VCARD\r

        """

    @Test("A card says what its values are")
    func card() {
        let found = cards(Self.card)
        #expect(
            found.all.filter { !$0.hasPrefix("-") } == [
                "PERSON_NAME N.1 = Quill", "PERSON_NAME N.2 = Ada", "PERSON_NAME FN = Ada Quill",
                "DATE_OF_BIRTH BDAY = 1971-02-03", "FAX TEL = 312-555-0188",
                "EMAIL EMAIL = ada@example.org", "STREET_ADDRESS ADR.3 = 12 Elm St",
                "LOCATION ADR.4 = Springfield", "ZIP_CODE ADR.6 = 62704", "<MRN> X-MRN = 4471902",
            ])
        #expect(!found.isBroken)
    }

    @Test("A calendar says who attends")
    func calendar() {
        let found = cards(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN=\"Quill, Ada\":mailto:ada@example.org\n"
                + "DTSTART:20240102T090000Z\nEND:VEVENT\nEND:VCALENDAR\n")
        #expect(
            found.all == [
                "PERSON_NAME ATTENDEE;CN = Quill, Ada", "EMAIL ATTENDEE = ada@example.org",
                "DATE DTSTART = 20240102T090000Z",
            ])
    }

    @Test("A folded line is read as one, and a card that does not end is broken")
    func folded() {
        let text =
            "BEGIN:VCALENDAR\r\nATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=\r\n TRUE;CN=Ada Quill:mail\r\n"
            + "\tto:ada@example.org\r\nFN:Ada\r\n  Quill\r\nNICKNAME:Addy\r\n"
        let found = cards(text)
        #expect(
            found.all == [
                "PERSON_NAME ATTENDEE;CN = Ada Quill", "EMAIL ATTENDEE = ada@example.org",
                "PERSON_NAME FN = Ada\r\n  Quill", "PERSON_NAME NICKNAME = Addy",
            ])
        #expect(found.isBroken)
        #expect(cards(text, cuts: [1]) == found)
    }

    @Test("A line of very many folds is passed over")
    func longFolds() {
        let photo = String(repeating: "QUJD\n ", count: 20_000)
        let found = cards("BEGIN:VCARD\nPHOTO:\(photo)\nX-MRN:4471902\nEND:VCARD\n")
        #expect(found.all == ["<MRN> X-MRN = 4471902"])
        #expect(!found.isBroken)
    }

    @Test("However a card is cut, its fields are the same", arguments: [1, 3, 10])
    func cuts(_ size: Int) {
        #expect(cards(Self.card, cuts: [size]).all == cards(Self.card).all)
    }
}
