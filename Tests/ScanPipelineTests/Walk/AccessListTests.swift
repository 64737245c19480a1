import CXattr
import FindingModel
import Foundation
import Testing

@testable import ScanPipeline

@Suite("Access control lists")
struct AccessListTests {
    /// The bytes of a list as the kernel gives it.
    private func posix(_ entries: [(tag: UInt8, rights: UInt8, account: UInt32)]) -> [UInt8] {
        entries.reduce([2, 0, 0, 0]) { bytes, entry in
            bytes + [entry.tag, 0, entry.rights, 0]
                + (0..<4).map { UInt8(truncatingIfNeeded: entry.account >> (8 * $0)) }
        }
    }

    private func nfs(_ entries: [(flags: UInt8, rights: UInt8, who: String)]) -> [UInt8] {
        var bytes: [UInt8] = [0, 0, 0, UInt8(entries.count)]
        for entry in entries {
            bytes += [0, 0, 0, 0, 0, 0, 0, entry.flags, 0, 0, 0, entry.rights, 0, 0, 0]
            bytes.append(UInt8(entry.who.utf8.count))
            bytes += Array(entry.who.utf8)
            while bytes.count % 4 > 0 { bytes.append(0) }
        }
        return bytes
    }

    @Test("A list that names users or groups is written as getfacl writes it")
    func named() {
        let none = UInt32.max
        let bytes = posix([
            (1, 6, none), (2, 4, 4_000_001), (4, 4, none), (8, 7, 4_000_002), (16, 7, none),
            (32, 0, none),
        ])
        #expect(
            POSIXAccessList.text(bytes)
                == "user::rw-,user:4000001:r--,group::r--,group:4000002:rwx,mask::rwx,other::---")
    }

    @Test("A list that says no more than a mode is none, and one that is cut is said to be there")
    func other() {
        let plain = posix([(1, 6, .max), (4, 4, .max), (32, 4, .max)])
        #expect(POSIXAccessList.text(plain) == nil)
        #expect(POSIXAccessList.text(Array(plain.dropLast())) == "list")
        #expect(POSIXAccessList.text([]) == "list")
    }

    @Test("A list of an NFS 4 server is written as nfs4_getfacl writes it")
    func ofServer() {
        let bytes = nfs([(0, 0x23, "OWNER@"), (0x40, 1, "nurses@example.org")])
        #expect(NFSAccessList.text(bytes) == "A::OWNER@:rwx,A:g:nurses@example.org:r")
        #expect(NFSAccessList.text(nfs([(0, 1, "OWNER@"), (0, 1, "EVERYONE@")])) == nil)
        for count in 0..<bytes.count {
            #expect(NFSAccessList.text(Array(bytes[..<count])) == "list")
        }
    }

    @Test(
        "The list of a file is among its attributes and in the reports, and others have none",
        .enabled(if: ListedFile.isPossible, "the file system keeps no access control lists"))
    func ofFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "plain")
        try ListedFile.make(try folder.write("x", to: "listed"))
        let attributes = try #require(FileAttributes(folder.scanPath("listed")))
        #expect(
            attributes.accessList
                == "user::rw-,user:4000001:r--,group::r--,mask::r--,other::---")
        #expect(attributes.modeText == "rw-r-----+")
        let plain = try #require(FileAttributes(folder.scanPath("plain")))
        #expect(plain.accessList == nil && !plain.modeText.hasSuffix("+"))
        let reader = try FileReader(folder.scanPath("listed"))
        #expect(reader.attributes == attributes)
        var item = MadeUpReport.item()
        item.file = attributes
        let csv = try MadeUpReport.text([], [item], TemporaryFolder()) { CSVReport($0) }
        #expect(csv.contains("rw-r-----+,\"user::rw-,user:4000001:r--,"))
        let lines = try MadeUpReport.text([], [item], TemporaryFolder()) { JSONLinesReport($0) }
        #expect(lines.contains(#""mode":"rw-r-----+","acl":"user::rw-,user:4000001:r--,"#))
    }

    @Test(
        "A mode is written as ls writes it",
        arguments: [(0o640, "rw-r-----"), (0o4755, "rwsr-xr-x"), (0o1776, "rwxrwxrwT")])
    func mode(mode: Int, text: String) {
        let attributes = FileAttributes(
            size: 0, modified: 0, changed: 0, inode: 0, device: 0, links: 1, mode: mode,
            userID: 0, groupID: 0)
        #expect(attributes.modeText == text)
    }
}

/// Gives files a list that lets one more user read them.
private enum ListedFile {
    static func make(_ path: String) throws {
        let list: [UInt8] = [
            2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 4, 0, 1, 9, 61, 0, 4, 0, 4, 0, 255,
            255, 255, 255, 16, 0, 4, 0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
        ]
        guard unsafe setxattr(path, "system.posix_acl_access", list, list.count, 0) == 0 else {
            throw CocoaError(.featureUnsupported)
        }
    }

    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder(), let path = try? folder.write("x", to: "x")
        else { return false }
        return withExtendedLifetime(folder) { (try? make(path)) != nil }
    }()
}
