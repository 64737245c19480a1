import ContentExtraction
import FindingModel

/// Goes through the values of a column in a group of rows, a page at a time.
final class ParquetCursor {
    private let source: any ByteSource
    private let column: ParquetColumn
    private let codec: String
    private var offset: Int
    private let end: Int
    private var left: Int
    private var dictionary: [String?] = []
    private var values: [(isFirst: Bool, text: String?)] = []
    private var index = 0
    /// Why the rest of the column cannot be read.
    private(set) var failure: ExtractionFailure?

    private static let pageLimit = 256 * 1_024 * 1_024
    private static let headLimit = 256 * 1_024
    private static let codecs = [
        "uncompressed", "snappy", "gzip", "lzo", "brotli", "lz4", "zstd", "lz4_raw",
    ]
    private static let damaged = ExtractionFailure(.damaged, "a page is no good")

    /// Begins with what a file says of a column in a group of rows.
    init(_ source: any ByteSource, _ column: ParquetColumn, _ chunk: ThriftValue) {
        self.source = source
        self.column = column
        let code = chunk[4]?.number ?? 0
        codec = Self.codecs.indices.contains(code) ? Self.codecs[code] : "other"
        let data = chunk[9]?.number ?? 0
        let first = chunk[11]?.number ?? 0
        offset = first > 0 ? min(first, data) : data
        let size = max(0, chunk[7]?.number ?? 0)
        end = min(source.count, offset &+ min(size, source.count))
        left = max(0, chunk[5]?.number ?? 0)
    }

    /// The values of the next row; `nil` at the end.
    func next() -> [String]? {
        guard fill() else { return nil }
        var row: [String] = []
        repeat {
            if let text = values[index].text, !text.isEmpty { row.append(text) }
            index += 1
        } while fill() && !values[index].isFirst
        return row
    }

    /// Sees to it that there is a value.
    private func fill() -> Bool {
        while index >= values.count {
            guard failure == nil, left > 0, offset >= 4, offset < end else { return false }
            do throws(ExtractionFailure) {
                try readPage()
            } catch {
                failure = error
                return false
            }
        }
        return true
    }

    private func readPage() throws(ExtractionFailure) {
        let head = try source.bytes(at: offset, count: min(Self.headLimit, end - offset))
        var reader = ThriftReader(head)
        guard let page = reader.structure(), let size = page[3]?.number, size >= 0,
            size <= end - offset - reader.place
        else { throw Self.damaged }
        guard size <= Self.pageLimit, page[2]?.number ?? 0 <= Self.pageLimit else {
            throw ExtractionFailure(.tooLarge, "a page is larger than is read in memory")
        }
        let raw = try source.bytes(at: offset + reader.place, count: size)
        offset += reader.place + size
        switch page[1]?.number {
        case 2:
            let bytes = try BlockCompression.unpack(raw, codec, upTo: Self.pageLimit)
            var values = ParquetPage(column, bytes, at: 0)
            let count = page[7]?[1]?.number ?? 0
            guard (0...bytes.count).contains(count) else { throw Self.damaged }
            dictionary = try values.values(count, encoding: 0, dictionary: [])
        case 0: try readValues(raw, page[5])
        case 3: try readValues(raw, second: page[8])
        default: break
        }
    }

    /// A page whose levels come before its values, compressed with them.
    private func readValues(_ raw: [UInt8], _ head: ThriftValue?) throws(ExtractionFailure) {
        let bytes = try BlockCompression.unpack(raw, codec, upTo: Self.pageLimit)
        let count = try counted(head?[1]?.number)
        var place = 0
        var ranges: [Range<Int>] = []
        for most in [column.mostRepeated, column.mostDefined] {
            guard most > 0 else {
                ranges.append(0..<0)
                continue
            }
            let size = bytes.u32(place)
            guard size <= bytes.count - place - 4 else { throw Self.damaged }
            ranges.append(place + 4..<place + 4 + size)
            place += 4 + size
        }
        try take(bytes, ranges, at: place, count: count, encoding: head?[2]?.number ?? 0)
    }

    /// A page whose levels come before its values and are never compressed.
    private func readValues(_ raw: [UInt8], second head: ThriftValue?) throws(ExtractionFailure) {
        let count = try counted(head?[1]?.number)
        let (defined, repeated) = (head?[5]?.number ?? 0, head?[6]?.number ?? 0)
        guard defined >= 0, repeated >= 0, defined <= raw.count, repeated <= raw.count - defined
        else {
            throw Self.damaged
        }
        let start = defined + repeated
        let packed = raw.cut(start, raw.count - start)
        let isPacked = head?[7]?.flag ?? true
        let rest =
            isPacked && !packed.isEmpty
            ? try BlockCompression.unpack(packed, codec, upTo: Self.pageLimit) : packed
        try take(
            Array(raw[..<start]) + rest, [0..<repeated, repeated..<start], at: start, count: count,
            encoding: head?[4]?.number ?? 0)
    }

    private func counted(_ count: Int?) throws(ExtractionFailure) -> Int {
        // Why a limit: runs make many values of few bytes.
        guard let count, count >= 0, count <= 1 << 24 else { throw Self.damaged }
        left -= count
        return count
    }

    private func take(
        _ bytes: [UInt8], _ ranges: [Range<Int>], at place: Int, count: Int, encoding: Int
    ) throws(ExtractionFailure) {
        var repeated = ParquetLevels(
            bytes, ranges[0], width: ParquetLevels.width(column.mostRepeated))
        var defined = ParquetLevels(
            bytes, ranges[1], width: ParquetLevels.width(column.mostDefined))
        var isFirst: [Bool] = []
        var isThere: [Bool] = []
        for _ in 0..<count {
            guard let repetition = repeated.next(), let definition = defined.next() else {
                throw Self.damaged
            }
            isFirst.append(repetition == 0)
            isThere.append(definition == column.mostDefined)
        }
        var page = ParquetPage(column, bytes, at: place)
        let found = try page.values(
            isThere.count { $0 }, encoding: encoding, dictionary: dictionary)
        values.removeAll(keepingCapacity: true)
        index = 0
        var next = 0
        for (first, there) in zip(isFirst, isThere) {
            var text: String?
            if there {
                guard next < found.count else { throw Self.damaged }
                text = found[next]
                next += 1
            }
            values.append((first, text))
        }
    }
}
