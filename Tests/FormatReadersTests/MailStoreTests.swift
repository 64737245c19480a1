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

    @Test("A copy that Outlook keeps offline (OST) is read as the mailbox is")
    func offlineCopy() throws {
        var bytes = try store()
        #expect(Array(bytes[8..<10]) == Array("SM".utf8))
        bytes.replaceSubrange(8..<10, with: "SO".utf8)
        #expect(read(bytes).failure == .damaged, "the checksums of the header are those of the PST")
        // The two sums of the header: [MS-PST] 2.2.2.6.
        for (end, place) in [(479, 4), (524, 524)] {
            let sum = Self.checksum(bytes[8..<end])
            for index in 0..<4 {
                bytes[place + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index))
            }
        }
        let document = read(bytes)
        #expect(document.failure == nil)
        #expect(document.texts == read(try store()).texts)
        #expect(document.texts.count >= 3)
    }

    /// The checksum of [MS-PST] 5.3: the polynomial of zlib, without its inversions.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
                rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xEDB8_8320
            }
        }
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
