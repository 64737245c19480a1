import ContentExtraction
import FindingModel
import Testing

@testable import FormatReaders

@Suite("Files of records")
struct RecordTests {
    private static let avro = ["null", "deflate", "bzip2", "xz"].map { "records-\($0).avro" }
    private static let parquet = ["none", "snappy", "gzip", "zstd", "lz4", "v2"].map {
        "records-\($0).parquet"
    }

    @Test("Records are rows under the names of their fields", arguments: avro + parquet)
    func rows(_ name: String) throws {
        let document = try DocumentFixture(name).read()
        #expect(document.failure == nil)
        #expect(document.notes.isEmpty)
        let names = "patient_name\tssn\tmrn\tdob\tphones\thome.street\tvisits\tnote\n"
        #expect(document.texts["columns"] == names)
        let phones = "312-555-0188; 312-555-0189"
        #expect(
            document.texts["row 1"]
                == "Planted Patient\t219-09-9998\tH10482913\t1961-04-12\t\(phones)\t12 Elm St\t7\t\n"
        )
        #expect(
            document.texts["row 2"]
                == "Planted Patient\t\tH10482913\t1961-04-12\t\(phones)\t12 Elm St\t7\t\n")
    }

    @Test("A compression that is not undone is a reason")
    func compression() throws {
        let document = try DocumentFixture("records-brotli.parquet").read()
        #expect(document.notes.first == .unsupported)
    }

    @Test(
        "A file that ends early is damaged, unless it ends between two blocks of Avro",
        arguments: [
            ("records-deflate.avro", 1), ("records-snappy.parquet", 0), ("records-v2.parquet", 0),
        ])
    func cutOff(_ name: String, endsOfBlocks: Int) throws {
        let bytes = try DocumentFixture(name).bytes
        let failures = (5..<bytes.count).map { length in Self.failure(of: Array(bytes[..<length])) }
        #expect(failures.count { $0 == nil } == endsOfBlocks)
        #expect(failures.count { $0 == .damaged } == failures.count - endsOfBlocks)
    }

    @Test(
        "Whichever byte is wrong, a file is read, or a reason is told",
        arguments: ["records-deflate.avro", "records-snappy.parquet", "records-v2.parquet"])
    func changed(_ name: String) throws {
        let bytes = try DocumentFixture(name).bytes
        let failures = Set(
            (4..<bytes.count).map { place in
                var copy = bytes
                copy[place] ^= 0xFF
                return Self.failure(of: copy)
            })
        #expect(failures.isSubset(of: [nil, .damaged, .unsupported]))
    }

    private static func failure(of bytes: [UInt8]) -> CoverageReason? {
        let document = ReadDocument()
        document.read(bytes, with: DocumentFixture.reader(of: bytes))
        return document.failure
    }

    @Test("Snappy and LZ4 copy what was just written")
    func copies() throws {
        #expect(try Snappy.unpack([6, 0, 0x61, 0x05, 1, 0x62], upTo: 10).count == 6)
        #expect(try LZ4.unpack([0x10, 0x61, 1, 0, 0x10, 0x62], upTo: 10) == Array("aaaaab".utf8))
        #expect(throws: ExtractionFailure.self) { try Snappy.unpack([6, 0x05, 1], upTo: 10) }
        #expect(throws: ExtractionFailure.self) {
            try LZ4.unpack([0x1F, 0x61, 1, 0, 255, 255, 0], upTo: 100)
        }
    }
}
