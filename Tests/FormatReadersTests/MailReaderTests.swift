import Foundation
import Testing

@testable import FormatReaders

@Suite("Reading mail that other programs made")
struct MailReaderTests {
    @Test("A message's headers and text are text, its attachments members, also in a message in it")
    func nested() throws {
        let listing = try Listing(fixture: "nested.eml")
        #expect(
            listing.members == [
                "attachment:1/liste-é.csv", "attachment:2",
                "attachment:2!attachment:1/deep.txt", "attachment:3/inner.zip",
                "attachment:3/inner.zip!notes.txt",
            ])
        #expect(listing.text.contains("Subject: Résumé of Zoë\n"))
        #expect(listing.text.contains("SSN 536-22-8145, as discussed.\n"))
        #expect(listing.text.contains("Also SSN 529-41-7730 here.\n"))
        #expect(
            listing.contents["attachment:1/liste-é.csv"] == "name,ssn\nRoe,529-41-7730\n")
        #expect(listing.contents["attachment:2!attachment:1/deep.txt"] != nil)
        #expect(listing.notes == [])
    }

    @Test("Each message of a mailbox is a member")
    func mailbox() throws {
        let listing = try Listing(fixture: "mails.mbox")
        #expect(
            listing.members == [
                "message:1", "message:2", "message:2!attachment:1/deep.txt", "message:3",
            ])
        #expect(listing.text.components(separatedBy: "Message-ID:").count == 4)
        #expect(listing.notes == [])
    }

    @Test(
        "Text is decoded from the character set that it states, and by its bytes if it states none",
        arguments: [
            ("; charset=iso-8859-1", "base64", "6Q=="), ("", "8bit", "é"),
            ("; charset=koi8-r", "quoted-printable", "=C9"),
            ("; charset=no-such-thing", "quoted-printable", "=E9 "),
            ("; charset=us-ascii", "quoted-printable", "=E9 "),
        ])
    func charsets(_ charset: String, _ encoding: String, _ body: String) {
        let listing = Listing()
        listing.read(
            Array(
                """
                From: a@example.org
                Message-ID: <1@example.org>
                MIME-Version: 1.0
                Content-Type: text/plain\(charset)
                Content-Transfer-Encoding: \(encoding)

                \(body)
                """.utf8))
        let expected = charset.contains("koi8") ? "и" : "é"
        #expect(listing.text.contains("\n\n\(expected)"))
    }

    @Test("Every encoded word of a header is read, also behind one with padding, and bare letters")
    func encodedWords() {
        let listing = Listing()
        listing.read(
            Array(
                """
                From: =?iso-8859-1?Q?Zo=EB?= <a@example.org>
                Message-ID: <1@example.org>
                Subject: =?utf-8?B?TVJOIDQ0MQ==?=
                 =?utf-8?B?NzEyMzY=?= =?utf-8?B?w6k=?= é tail =?utf-8?B?w?= =?utf-8?B?6k=?=

                body
                """.utf8))
        #expect(listing.text.contains("From: Zoë <a@example.org>\n"))
        #expect(listing.text.contains("Subject: MRN 44171236é é tail é\n"))
    }

    @Test("Text outside the parts of a message, which no program shows, is read")
    func hiddenText() {
        let listing = Listing()
        listing.read(
            Array(
                """
                From: a@example.org
                Message-ID: <1@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                before the first
                --x

                shown
                --x--
                behind the last
                """.utf8))
        for text in ["before the first", "shown", "behind the last"] {
            #expect(listing.text.contains(text))
        }
    }

    @Test("A message behind its length is read, and the settings behind it")
    func stored() throws {
        let listing = try Listing(fixture: "mail.emlx")
        #expect(listing.members == ["attachment:1/deep.txt"])
        #expect(listing.text.contains("Subject: Forwarded\n"))
        #expect(listing.text.contains("<plist><string>SSN 536-22-8145</string>"))
    }

    @Test("What Outlook wraps attachments in is opened; what is cut off says so")
    func wrapped() {
        func attribute(_ name: Int, _ data: [UInt8]) -> [UInt8] {
            let size = (0..<4).map { UInt8(truncatingIfNeeded: data.count >> (8 * $0)) }
            return [2, UInt8(name & 0xFF), UInt8(name >> 8), 0, 0] + size + data + [0, 0]
        }
        let file =
            [0x78, 0x9F, 0x3E, 0x22, 1, 0]
            + attribute(0x8004, Array("Results\0".utf8)) + attribute(0x9002, [0])
            + attribute(0x8010, Array("list.csv\0".utf8))
            + attribute(0x800F, Array("name,ssn\n".utf8))
        let listing = Listing()
        listing.read(file)
        #expect(listing.contents == ["attachment:1/list.csv": "name,ssn\n"])
        #expect(listing.text == "Results\n")
        for count in 0..<file.count { Listing().read(Array(file[..<count])) }
        let cut = Listing()
        cut.read(Array(file.dropLast(5)))
        #expect(cut.notes == [": damaged"])
    }

    @Test("What is encrypted is recognised outside of mail")
    func encrypted() {
        let armored = Listing()
        armored.read(Array("-----BEGIN PGP MESSAGE-----\n\nhQEM\n".utf8))
        #expect(armored.notes == [": encrypted"])
        let cms = Listing()
        let type: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03]
        cms.read([0x30, 0x82, 0x01, 0x00] + type + [0xA0, 0x82])
        #expect(cms.notes == [": encrypted"])
    }

    @Test("Any cut of a message is read without harm", arguments: ["nested.eml", "mails.mbox"])
    func cuts(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        for count in stride(from: 0, to: whole.count, by: 7) {
            Listing().read(Array(whole[..<count]))
        }
    }
}
