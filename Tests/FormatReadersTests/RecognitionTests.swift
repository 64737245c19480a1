import ContentExtraction
import Testing

@testable import FormatReaders

@Suite("What a document is taken for")
struct RecognitionTests {
    private func mediaType(_ bytes: [UInt8]) -> String? {
        FormatRegistry.format(of: Recognition(head: bytes, source: MemorySource(bytes)))?.mediaType
    }

    /// A tar file of one member (POSIX.1-2017, pax, "ustar").
    private func tar(_ content: [UInt8]) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) {
            header.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8)
        }
        put("a.pdf", at: 0)
        put("0000644", at: 100)
        put(octal(content.count, 11), at: 124)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0}", at: 148)
        let padding = [UInt8](repeating: 0, count: (512 - content.count % 512) % 512 + 1_024)
        return header + content + padding
    }

    private func octal(_ value: Int, _ width: Int) -> String {
        let digits = String(value, radix: 8)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    @Test("An archive or message with a PDF in it is no PDF")
    func holders() throws {
        let pdf = try Fixture.bytes("word.pdf")
        #expect(mediaType(tar(pdf)) == "application/x-tar")
        let listing = Listing()
        listing.read(tar(pdf))
        #expect(listing.members == ["a.pdf"])
        let mail =
            "From: a@example.org\nSubject: %PDF-1.4\nMessage-ID: <1@example.org>\n\n1 0 obj\n"
        #expect(mediaType(Array(mail.utf8)) == "message/rfc822")
    }

    @Test(
        "A PDF behind something else is one",
        arguments: ["", "\r\n", "HTTP/1.1 200 OK\r\n\r\n", "\u{1B}%-12345X@PJL ENTER\r\n"])
    func displaced(_ prefix: String) throws {
        let file = Array(prefix.utf8) + (try Fixture.bytes("word.pdf"))
        #expect(mediaType(file) == "application/pdf")
    }

    @Test("A text that speaks of PDF is none")
    func texts() {
        #expect(mediaType(Array("The mark %PDF-1.4 and an object, 1 0 ob".utf8)) == nil)
        #expect(mediaType(Array("Every %PDF- has 1 0 obj in it".utf8)) == nil)
    }

    @Test(
        "Mail and RTF behind a byte order mark or blank lines, or in UTF-16, are read",
        arguments: ["\u{FEFF}", "\n", "\u{FEFF}\r\n \r\n"], [false, true])
    func displacedText(_ prefix: String, _ isWide: Bool) {
        func read(_ text: String) -> Listing {
            let text = prefix + text
            let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let listing = Listing()
            listing.read(isWide ? wide : Array(text.utf8))
            return listing
        }
        let mail = """
            From: a@example.org
            Message-ID: <1@example.org>
            MIME-Version: 1.0
            Content-Type: text/plain
            Content-Transfer-Encoding: quoted-printable

            one =
            line
            """
        #expect(read(mail).text.contains("\n\none line\n"))
        let mailbox = read("From a@example.org Sat Jan  3 01:05:34 1996\n" + mail)
        #expect(mailbox.members == ["message:1"])
        #expect(read("{\\rtf1 one {\\b l}ine}").text.contains("one line"))
        #expect(read("From: a note\nthat is none").contents.count == 1)
    }
}
