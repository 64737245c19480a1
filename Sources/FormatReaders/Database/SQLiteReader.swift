import CSQLite
import ContentExtraction
import FindingModel

/// Reads SQLite databases: every table as lines of cells apart by tabs, under its columns' names.
///
/// The file is opened in memory and read-only, and nothing of its schema is trusted to run.
enum SQLiteReader: FormatReader {
    private static let sizeLimit = 256 * 1_024 * 1_024

    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        var bytes = try source.all(upTo: sizeLimit)
        guard bytes.count >= 100 else {
            throw ExtractionFailure(.damaged, "the database ends within its header")
        }
        // Why: a database in memory has no log beside it; the header's two bytes ask for one.
        bytes[18] = 1
        bytes[19] = 1
        let writer = TextWriter(sink)
        if isCut(bytes) {
            writer.note(ExtractionFailure(.damaged, "the database is cut off"))
        }
        let database = try SQLiteDatabase(bytes)
        let tables = try database.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        var names: [String] = []
        while let row = try tables.next() {
            if case .text(let name) = row.first {
                names.append(String(decoding: name, as: UTF8.self))
            }
        }
        for name in names {
            do throws(ExtractionFailure) {
                try read(name, database, writer)
            } catch {
                guard error.reason == .damaged else { throw error }
                writer.note(error)
            }
        }
        try writer.flush()
    }

    /// Whether the file is shorter than its pages, which its header counts (SQLite file format, 1.3).
    private static func isCut(_ bytes: [UInt8]) -> Bool {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
        // Why: old programs do not keep the count; then it is not of the last change.
        guard number(24..<28) == number(92..<96) else { return false }
        let size = number(16..<18) == 1 ? 65_536 : number(16..<18)
        return number(28..<32) * size > bytes.count
    }

    private static func read(
        _ table: String, _ database: SQLiteDatabase, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        let quoted = table.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        let rows = try database.rows("SELECT * FROM \"\(quoted)\"")
        try writer.endLine()
        if writer.written > 0 { try writer.write(byte: 0x0A) }
        try writer.place(table)
        try writer.write(rows.columns.joined(separator: "\t"))
        try writer.endLine()
        var number = 0
        var members: [(String, [UInt8])] = []
        var hasOther = false
        while let row = try rows.next() {
            number += 1
            try writer.place("\(table) row \(number)")
            for (column, value) in row.enumerated() {
                if column > 0 { try writer.write(byte: 0x09) }
                switch value {
                case .none: break
                case .text(let text): try writer.write(text.map { $0 < 0x20 ? 0x20 : $0 })
                case .blob(let blob):
                    if FormatRegistry.mayRead(Array(blob.prefix(ContentKind.headSize))) {
                        let name = rows.columns.indices.contains(column) ? rows.columns[column] : ""
                        members.append(("\(table)/\(number)/\(name)", blob))
                    } else if !blob.contains(where: { $0 < 0x20 && !$0.isASCIISpace }) {
                        try writer.write(blob.map { $0 < 0x20 ? 0x20 : $0 })
                    } else if !blob.isEmpty {
                        hasOther = true
                    }
                }
            }
            try writer.endLine()
            for (name, blob) in members { try writer.member(name, BytesContent(blob)) }
            members.removeAll()
        }
        if hasOther {
            writer.note(ExtractionFailure(.unsupported, "binary values of a database are not read"))
        }
    }
}
