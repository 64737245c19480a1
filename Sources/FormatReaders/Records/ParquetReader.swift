import ContentExtraction
import FindingModel

/// Reads Parquet files (apache/parquet-format 2.10): every row as a line of cells apart by tabs,
/// under the names of the columns; several values of a cell apart by `; `.
///
/// Pages may be compressed by Snappy, gzip, Zstandard or LZ4. Holds a page of each column.
enum ParquetReader: FormatReader {
    private static let footLimit = 64 * 1_024 * 1_024

    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let end = try source.bytes(at: source.count - 8, count: 8)
        let size = end.u32(0)
        if end.suffix(4).elementsEqual("PARE".utf8) {
            throw ExtractionFailure(.encrypted, "the file is encrypted")
        }
        guard end.suffix(4).elementsEqual("PAR1".utf8), size <= source.count - 12 else {
            throw ExtractionFailure(.damaged, "the file has no end")
        }
        guard size <= footLimit else {
            throw ExtractionFailure(.tooLarge, "its description is larger than is read in memory")
        }
        var reader = ThriftReader(try source.bytes(at: source.count - 8 - size, count: size))
        guard let file = reader.structure(), let columns = ParquetColumn.all(file[2]?.list ?? []),
            !columns.isEmpty
        else { throw ExtractionFailure(.damaged, "its description is no good") }
        let writer = TextWriter(sink)
        try writer.place("columns")
        try writer.write(columns.map(\.name).joined(separator: "\t"))
        try writer.endLine()
        var number = 0
        for group in file[4]?.list ?? [] {
            try read(group, columns, source, writer, &number)
        }
        try writer.endLine()
        try writer.flush()
    }

    private static func read(
        _ group: ThriftValue, _ columns: [ParquetColumn], _ source: any ByteSource,
        _ writer: TextWriter, _ number: inout Int
    ) throws(ExtractionFailure) {
        let chunks = group[1]?.list ?? []
        var cursors: [ParquetCursor] = []
        for (column, chunk) in zip(columns, chunks) {
            if chunk[8] != nil {
                writer.note(ExtractionFailure(.encrypted, "a column is encrypted"))
            }
            cursors.append(ParquetCursor(source, column, chunk[3] ?? .fields([:])))
        }
        for _ in 0..<max(0, group[3]?.number ?? 0) {
            number += 1
            var hasValue = false
            try writer.place("row \(number)")
            for (index, cursor) in cursors.enumerated() {
                if index > 0 { try writer.write(byte: 0x09) }
                guard let row = cursor.next() else { continue }
                hasValue = true
                let text = row.joined(separator: "; ")
                try writer.write(text.utf8.map { $0 < 0x20 ? 0x20 : $0 })
            }
            try writer.endLine()
            // Why: the number of rows is what the file claims.
            if !hasValue { break }
        }
        if chunks.count != columns.count {
            writer.note(ExtractionFailure(.damaged, "a group of rows lacks columns"))
        }
        for cursor in cursors { if let failure = cursor.failure { writer.note(failure) } }
    }
}
