import Testing

@testable import FormatReaders

@Suite("Reading archives that other programs made")
struct ArchiveReaderTests {
    private static let note = "On file: SSN 536-22-8145.\n"
    private static let table = "name,ssn\nRoe,529-41-7730\n"

    @Test(
        "Every file of an archive is a member with its bytes",
        arguments: [
            "share.zip", "share.7z", "share.tar", "share.tgz", "share.cpio", "share.cpio.gz",
            "share.iso.gz",
        ])
    func archives(_ name: String) throws {
        let listing = try Listing(fixture: name)
        #expect(listing.notes == [])
        #expect(
            Set(listing.members) == ["inner/notes.txt", "liste-é.csv", "empty.txt"])
        #expect(listing.members.count == 3)
        #expect(listing.contents["inner/notes.txt"] == Self.note)
        #expect(listing.contents["liste-é.csv"] == Self.table)
        #expect(listing.contents["empty.txt"] == "")
    }

    @Test("A compressed file has one member", arguments: ["gz", "bz2", "xz", "zst", "lz4"])
    func compressed(_ kind: String) throws {
        let listing = try Listing(fixture: "notes.txt." + kind)
        #expect(listing.members.count == 1)
        #expect(Array(listing.contents.values) == [Self.note])
        #expect(listing.notes == [])
    }

    @Test(
        "What is encrypted is named and not read",
        arguments: [
            ("zipcrypto.zip", "inner/notes.txt: encrypted"),
            ("aes.zip", "inner/notes.txt: encrypted"),
            ("content.7z", "inner/notes.txt: encrypted"), ("headers.7z", ": encrypted"),
            ("smime.eml", "attachment:1/smime.p7m: encrypted"), ("pgp.eml", ": encrypted"),
        ])
    func encrypted(_ name: String, _ note: String) throws {
        let listing = try Listing(fixture: name)
        #expect(listing.notes == [note])
        #expect(listing.contents == [:])
    }

    @Test("What is cut off says so", arguments: ["truncated.zip", "truncated.tgz"])
    func truncated(_ name: String) throws {
        let listing = try Listing(fixture: name)
        #expect(listing.notes.contains { $0.hasSuffix("damaged") })
    }

    @Test("An entry that the directory does not list is read all the same, and it is said")
    func hidden() throws {
        let listing = try Listing(fixture: "hidden-entry.zip")
        #expect(listing.members == ["seen.txt", "hidden.txt"])
        #expect(listing.contents["hidden.txt"] == Self.note)
        #expect(listing.notes == [": damaged"])
    }

    @Test("A directory of more entries than its record can count is no difference")
    func many() throws {
        let listing = Listing()
        listing.read(StoredZip.bytes(names: (0..<66_000).map { "\($0)" }))
        #expect(listing.members.count == 66_000)
        #expect(listing.notes == [])
    }

    @Test(
        "What stands behind the end of a document is a member, padding is not",
        arguments: [
            "notes.txt.gz", "notes.txt.bz2", "notes.txt.lz4", "share.cpio", "share.tgz",
            "share.zip", "word.pdf", "picture.jpg", "share.7z", "share.cpio.gz", "share.iso.gz",
            "notes-4.rar", "notes-5.rar",
        ])
    func trailing(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        let text = Listing()
        text.read(whole + Array("\n\(Self.note)".utf8))
        #expect(text.members.last == "trailing-data")
        #expect(text.contents["trailing-data"] == Self.note)
        let archive = Listing()
        archive.read(whole + (try Fixture.bytes("share.zip")))
        #expect(archive.members.contains("trailing-data!inner/notes.txt") || name == "share.zip")
        let padded = Listing()
        padded.read(whole + [UInt8](repeating: 0, count: 600))
        #expect(!padded.members.contains("trailing-data"))
    }

    @Test("What stands behind a disk image is a member")
    func behindImage() throws {
        let file = try ArchiveStream(
            BytesSource(try Fixture.bytes("share.iso.gz")), .compressed)
        #expect(try file.next())
        var image: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let count = try file.read(into: &buffer)
            if count == 0 { break }
            image += buffer[..<count]
        }
        let listing = Listing()
        listing.read(image + Array(Self.note.utf8))
        #expect(listing.contents["trailing-data"] == Self.note)
        #expect(listing.members.count == 4)
    }

    @Test("An archive of RAR is read", arguments: ["notes-4.rar", "notes-5.rar"])
    func rar(_ name: String) throws {
        let listing = try Listing(fixture: name)
        #expect(listing.contents == ["inner/notes.txt": Self.note])
        #expect(listing.notes == [])
    }

    @Test("An archive that was appended to another is read with it")
    func appended() throws {
        let tar = try Fixture.bytes("share.tar")
        let listing = Listing()
        listing.read(tar + tar)
        #expect(listing.members.count == 6)
        #expect(listing.notes == [])
    }

    @Test("A second compressed file that is damaged is said")
    func damagedSecond() throws {
        let whole = try Fixture.bytes("notes.txt.gz")
        let listing = Listing()
        listing.read(whole + [0x1F, 0x8B, 0x08, 0xFF] + whole.dropFirst(4))
        #expect(listing.members.contains("trailing-data"))
    }

    @Test("An archive behind a program is read")
    func selfExtracting() throws {
        let listing = try Listing(fixture: "self-extracting.zip")
        #expect(listing.contents == ["notes.txt": Self.note])
        #expect(listing.notes == [])
    }

    @Test(
        "Any cut of an archive is read without harm",
        arguments: ["share.zip", "share.7z", "notes-4.rar", "notes-5.rar"])
    func cuts(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        for count in 0..<whole.count {
            Listing().read(Array(whole[..<count]))
        }
    }

    @Test(
        "Any changed byte of an archive is read without harm",
        arguments: ["share.zip", "aes.zip", "share.7z", "notes-4.rar", "notes-5.rar"])
    func changes(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0xFF
            Listing().read(changed)
        }
    }
}
