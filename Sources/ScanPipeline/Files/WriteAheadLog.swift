internal import FindingModel

/// The log that SQLite keeps beside a database (SQLite file format, section 4): what was written
/// last stands there and not in the database.
enum WriteAheadLog {
    /// Bytes of a log that holds nothing.
    private static let headerSize = 32
    private static let signature = Array("SQLite format 3\u{0}".utf8)

    /// Whether a file is a database of which a part is in a log beside it.
    static func holdsPart(
        of path: ScanPath, beginning head: [UInt8], on system: FileSystem
    ) -> Bool {
        // Version 2 of the format is the one with a log.
        guard head.starts(with: signature), head.dropFirst(18).first == 2 else { return false }
        let log = ScanPath(bytes: path.bytes + Array("-wal".utf8))
        let answer = try? system.ask { SystemAnswer(FileAttributes(log)) }
        return answer?.value.map { $0.size > headerSize } ?? false
    }
}
