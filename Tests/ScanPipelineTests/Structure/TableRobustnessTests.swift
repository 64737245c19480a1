import ContentExtraction
import FindingModel
import Testing

@Suite("Tables of any kind are read in bounded time and memory")
struct TableRobustnessTests {
    static let documents = [
        "MRN,Patient Name,DOB\r\n1,\"Quill, \"\"Ada\"\"\",19520304\r\n7,8,9\r\n7,8,9\r\n7,8,9\r\n7,8,9\r\n2,\"a\r\nb\",x,y\r\n3\r\n4, \"q\" ,\r\n",
        "\u{FEFF}# x\n\nmrn|dob|note\n1|2|3\n4|5|6\n\n|||\n7|8|9|\n\nEOF\n1|2|3\n",
        "MRN     Full Name   ZIP\n447     Zoë Quill   00501\n771     Ada  Marsh  1\n88      Ben         2\n99      Cy          3",
        "mrn\tssn\r1\t2\r3\t\"open\r4\t5\r",
        "mrn;zip\n\"1\";\"\"\n\"2\"x;\"3\"\n\"4\"\"\";5\n6;7",
    ]

    @Test("Fields do not depend on how the text is cut", arguments: documents)
    func cuts(text: String) {
        let whole = StructureListing(TableReader.self, text)
        #expect(whole.isInOrder)
        #expect(!whole.fields.isEmpty)
        #expect(StructureListing(TableReader.self, text, cuts: [1]) == whole)
        var numbers = SeededNumbers(seed: 17)
        for _ in 0..<50 {
            let cuts = (0..<9).map { _ in Int.random(in: 1...30, using: &numbers) }
            #expect(StructureListing(TableReader.self, text, cuts: cuts) == whole)
        }
    }

    @Test("Random and damaged bytes end in a reading, in any cut")
    func randomBytes() {
        var numbers = SeededNumbers(seed: 5)
        let alphabet = Array("\"\",,;|\t\n\r ab19-é\u{0}".utf8)
        for round in 0..<400 {
            var bytes = Array("MRN,Patient Name,DOB\n1,2,3\n".utf8)
            if round % 2 == 0 {
                bytes += (0..<200).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
            } else {
                bytes = Array(Self.documents[round % Self.documents.count].utf8)
                for _ in 0..<3 {
                    let place = Int.random(in: 0..<bytes.count, using: &numbers)
                    bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
                }
            }
            let whole = StructureListing(TableReader.self, bytes)
            let cuts = (0..<5).map { _ in Int.random(in: 1...60, using: &numbers) }
            #expect(StructureListing(TableReader.self, bytes, cuts: cuts) == whole)
            #expect(whole.isInOrder)
        }
    }

    @Test("A quote that stays open ends the reading, and rows before it are kept")
    func openQuote() {
        let long = String(repeating: "x,\n", count: 60_000)
        for text in ["mrn,zip\n1,2\n3,\"\(long)", "mrn,zip\n1,2\n3,\"half"] {
            let whole = StructureListing(TableReader.self, text)
            #expect(whole.isBroken)
            #expect(whole.values.prefix(2) == ["1", "2"])
            #expect(whole.values.count <= 3)
            #expect(StructureListing(TableReader.self, text, cuts: [70_001]) == whole)
        }
    }

    @Test("Cells, rows and headers of any length are passed over")
    func longUnits() {
        let long = String(repeating: "x", count: 200_000)
        let wide = (0..<200_000).map { "c_\($0 % 900)" }.joined(separator: ",")
        let found = StructureListing(
            TableReader.self, "mrn,zip\n1,2\n\(long),3\n4,\(long)\n\(wide)\n5,6\n", cuts: [4_096])
        #expect(
            found.fields.filter { found.value($0).count == 1 }.map(found.value)
                == ["1", "2", "3", "4", "5", "6"])
        #expect(!found.isBroken)
        #expect(!TableReader.recognises(Array((wide + "\n" + wide).utf8.prefix(65_536))))
    }

    @Test(
        "Rows behind a cell in quotes of any length keep their headers", arguments: [977, 70_001])
    func longQuotes(length: Int) {
        let long = String(repeating: "x, \"\"y\"\"\n", count: 20_000)
        let text = "mrn,zip\n1,2\n3,\"\(long)\"\n4,\"5\"\n\"\(long)\",6\n7,8\n"
        let found = StructureListing(TableReader.self, text)
        #expect(
            found.fields.map(found.value).filter { $0.count == 1 }
                == ["1", "2", "3", "4", "5", "6", "7", "8"])
        #expect(!found.isBroken)
        #expect(StructureListing(TableReader.self, text, cuts: [length]) == found)
    }

    @Test("A first row that is longer than what is looked at is one of a table")
    func longFirstRow() {
        let long = String(repeating: "lorem ipsum ", count: 3_000)
        let row = "4471\t\(long)\t\(long)"
        let found = StructureListing(
            TableReader.self, "mrn\tnote\tb_1\tb_2\n\(row)\t5\n4472\ta\tb\tc\n")
        #expect(found.meaning(of: "4471") == "<mrn>")
        #expect(found.meaning(of: "4472") == "<mrn>")
    }

    @Test("Columns beyond the bound have no names")
    func manyColumns() {
        let header = Array(repeating: "no", count: 21_000).joined(separator: ",")
        let row = Array(repeating: "7", count: 21_000).joined(separator: ",")
        let found = StructureListing(TableReader.self, "\(header.prefix(41_999))\n7\n")
        #expect(found.fields.isEmpty)
        _ = StructureListing(TableReader.self, header + "\n" + row + "\n")
    }

    @Test("A row of 64 kB gives its fields")
    func longRow() {
        let names = (0..<900).map { "code_\($0)" }.joined(separator: ",")
        let row = (0..<900).map { "v\($0)" + String(repeating: "y", count: 65) }
        let text = "\(names)\n" + row.joined(separator: ",") + "\n"
        let head = "\(names)\n" + Array(repeating: "1", count: 900).joined(separator: ",") + "\n"
        let found = StructureListing(TableReader.self, head + text.dropFirst(names.count + 1))
        #expect(found.values.count == 1_800)
        #expect(
            StructureListing(
                TableReader.self, head + text.dropFirst(names.count + 1), cuts: [977]) == found)
    }
}
