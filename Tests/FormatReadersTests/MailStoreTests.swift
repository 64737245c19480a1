import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("Mailboxes of Outlook")
struct MailStoreTests {
    private func store() throws -> [UInt8] {
        let member = try ArchiveStream(BytesSource(try Fixture.bytes("mail.pst.gz")), .any)
        _ = try member.next()
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let count = try member.read(into: &chunk)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    private func read(_ bytes: [UInt8]) -> ReadDocument {
        let document = ReadDocument()
        document.read(bytes, with: DocumentFixture.reader(of: bytes))
        return document
    }

    @Test("Every message of every folder is read, with what is attached")
    func messages() throws {
        let document = read(try store())
        let box = "Top of Personal Folders/Planted box"
        #expect(document.failure == nil)
        #expect(document.notes.isEmpty)
        let header = document.texts["\(box)/message 1 header"] ?? ""
        #expect(header.contains("Subject: Planted subject"))
        #expect(header.contains("From: sender@example.org\n"))
        #expect(header.contains("To: receiver@example.org\n"))
        #expect(
            document.texts["\(box)/message 1 body"]?.contains("Planted body, SSN 219-09-9998")
                == true)
        #expect(
            document.texts["\(box)/Inner/message 1 body"]?.contains("Planted page, MRN H10482913")
                == true)
        #expect(
            document.texts["\(box)/Inner/message 2/attachment:1 body"]?
                .contains("Planted body, SSN 219-09-9998") == true)
        #expect(
            document.members == [
                "\(box)/message 1/attachment:1/notes.txt",
                "\(box)/Inner/message 2/attachment:1/attachment:1/notes.txt",
            ])
    }

    @Test("A mailbox that is cut or overwritten is damaged, and what can be read is")
    func damaged() throws {
        let whole = try store()
        #expect(read(Array(whole.prefix(100))).failure == .damaged)
        #expect(read(Array(whole.prefix(5_000))).failure == .damaged)
        for start in stride(from: 1_024, to: whole.count, by: 9_973) {
            var bytes = whole
            for index in start..<min(start + 512, bytes.count) { bytes[index] ^= 0x5A }
            _ = read(bytes)
        }
    }
}
