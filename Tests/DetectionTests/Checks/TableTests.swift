import Detection
import RulePacks
import Testing

@Suite("Tables")
struct TableTests {
    @Test("The shipped tables say where they come from")
    func editions() throws {
        let tables = try shippedTables.get()
        #expect(tables.icd10CM.edition.hasPrefix("ICD-10-CM 20"))
        #expect(tables.icd9CM.edition.hasPrefix("ICD-9-CM"))
        #expect(tables.icd10PCS.edition.hasPrefix("ICD-10-PCS"))
        #expect(tables.zipCodes.edition.hasPrefix("ZIP"))
        #expect(tables.areaCodes.edition.hasPrefix("NANP"))
        #expect(!tables.topLevelDomains.edition.isEmpty)
        #expect(tables.icd10CM.count > 90_000)
        #expect(tables.topLevelDomains.count > 1000)
    }

    @Test("A missing file is an error that names it")
    func missing() {
        #expect(throws: TableError.missing(file: "Tables/icd10-cm.codes")) {
            try CheckTables { _ in nil }
        }
    }

    @Test("A term table finds its keys and nothing else")
    func terms() throws {
        let table = try shippedTables.get().topLevelDomains
        for key in ["com", "org", "health", "de"] {
            let entry = lookup(key, in: table)
            #expect(entry?.isComplete == true && entry?.continues == false, "\(key)")
        }
        for key in ["", "qqzz", "COM", "co m", String(repeating: "a", count: 300)] {
            #expect(lookup(key, in: table) == nil)
        }
        let hash = "com".utf8.reduce(TermTable.hashSeed) { TermTable.hash($0, adding: $1) }
        let found = table.lookup(Array("com".utf8).span, hash: hash)
        #expect(found?.isComplete == true)
    }

    @Test("Numbers outside a bit table are not in it")
    func bits() throws {
        let table = try shippedTables.get().zipCodes
        #expect(table.contains(10_001))
        #expect(!table.contains(-1) && !table.contains(100_000) && !table.contains(.max))
    }

    @Test("A damaged header is refused", arguments: [0, 4, 8, 12, 60])
    func damaged(position: Int) throws {
        var bytes = [UInt8](repeating: 0, count: 64 + 5)
        bytes.replaceSubrange(
            0..<16, with: Array("SHCT".utf8) + [1, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0])
        #expect(throws: Never.self) { try codeTable(bytes) }
        if position < 16 {
            bytes[position] ^= 0xFF
            #expect(throws: TableError.damaged(file: "t")) { try codeTable(bytes) }
        }
        for length in [0, 1, 15, 63, 64, 68, 70] {
            let cut = [UInt8]((bytes + [0]).prefix(length))
            #expect(throws: TableError.damaged(file: "t")) { try codeTable(cut) }
            #expect(throws: TableError.damaged(file: "t")) {
                _ = try TermTable(immortal(cut), file: "t")
            }
            #expect(throws: TableError.damaged(file: "t")) {
                _ = try BitTable(immortal(cut), kind: .zipCodes, limits: [8], file: "t")
            }
        }
    }

    @Test("A term table full of wrong offsets answers nothing and does not hang")
    func wrongOffsets() throws {
        var bytes = Array("SHTT".utf8) + [1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0]
        bytes += [UInt8](repeating: 0, count: 48)
        for offset in [0, 1000, 0x7FFF_FFFF, 2] as [UInt32] {
            bytes += (0..<4).map { UInt8(truncatingIfNeeded: offset >> (8 * $0)) }
        }
        bytes += [3, 1, 0, 0, 0x61, 0x62]
        let table = try TermTable(immortal(bytes), file: "t")
        #expect(lookup("abc", in: table) == nil)
        #expect(lookup("zzzzzz", in: table) == nil)
    }

    private func codeTable(_ bytes: [UInt8]) throws(TableError) -> CodeTable {
        try CodeTable(immortal(bytes), file: "t")
    }

    private func lookup(_ key: String, in table: TermTable) -> TermTable.Entry? {
        table.lookup(Array(key.utf8).span)
    }

    /// Why the leak: the bytes of a table are promised to live as long as the program.
    private func immortal(_ bytes: [UInt8]) -> StaticBytes {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        unsafe copy.copyBytes(from: bytes)
        return unsafe StaticBytes(livingForever: UnsafeRawBufferPointer(copy))
    }
}
