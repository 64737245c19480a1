import CSQLite
import ContentExtraction
import FindingModel

/// A value of a row.
enum SQLiteValue {
    case none
    case text([UInt8])
    case blob([UInt8])
}

/// A database in memory, read-only.
///
/// Used by one thread.
@safe final class SQLiteDatabase {
    fileprivate var handle: OpaquePointer?
    /// Why kept: the library reads from it until it is closed.
    private let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) throws(ExtractionFailure) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        unsafe memory.copyBytes(from: bytes)
        unsafe self.memory = unsafe memory
        let opened = unsafe sqlite3_open_v2(
            ":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nil)
        guard opened == SQLITE_OK else {
            throw ExtractionFailure(.memoryLimit, "no memory for a database")
        }
        let size = Int64(bytes.count)
        let status = unsafe sqlite3_deserialize(
            handle, "main", memory.baseAddress?.assumingMemoryBound(to: UInt8.self), size, size,
            UInt32(SQLITE_DESERIALIZE_READONLY))
        guard status == SQLITE_OK else {
            throw ExtractionFailure(.damaged, "the database cannot be opened")
        }
        for pragma in ["trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"] {
            _ = unsafe sqlite3_exec(handle, "PRAGMA \(pragma)", nil, nil, nil)
        }
    }

    deinit {
        unsafe sqlite3_close(handle)
        unsafe memory.deallocate()
    }

    func rows(_ query: String) throws(ExtractionFailure) -> SQLiteRows {
        try SQLiteRows(self, query)
    }
}

/// The rows that a query gives, one by one.
@safe final class SQLiteRows {
    /// Why kept: the statement may not outlive it.
    private let database: SQLiteDatabase
    private var statement: OpaquePointer?
    private(set) var columns: [String] = []

    fileprivate init(_ database: SQLiteDatabase, _ query: String) throws(ExtractionFailure) {
        self.database = database
        let status = unsafe sqlite3_prepare_v2(database.handle, query, -1, &statement, nil)
        guard status == SQLITE_OK else {
            throw ExtractionFailure(
                status == SQLITE_NOTADB ? .encrypted : .damaged, "a table cannot be read")
        }
        let count = unsafe sqlite3_column_count(statement)
        for index in 0..<count {
            guard let name = unsafe sqlite3_column_name(statement, index) else { continue }
            columns.append(unsafe String(cString: name))
        }
    }

    deinit { unsafe sqlite3_finalize(statement) }

    func next() throws(ExtractionFailure) -> [SQLiteValue]? {
        switch unsafe sqlite3_step(statement) {
        case SQLITE_ROW: break
        case SQLITE_DONE: return nil
        case SQLITE_NOMEM: throw ExtractionFailure(.memoryLimit, "no memory for a row")
        default: throw ExtractionFailure(.damaged, "a table of the database is damaged")
        }
        return (0..<Int32(columns.count)).map { column in
            let type = unsafe sqlite3_column_type(statement, column)
            guard type != SQLITE_NULL else { return .none }
            if type != SQLITE_BLOB {
                guard let text = unsafe sqlite3_column_text(statement, column) else { return .none }
                let count = Int(unsafe sqlite3_column_bytes(statement, column))
                return .text(unsafe [UInt8](UnsafeBufferPointer(start: text, count: count)))
            }
            guard let blob = unsafe sqlite3_column_blob(statement, column) else { return .none }
            let count = Int(unsafe sqlite3_column_bytes(statement, column))
            return .blob(unsafe [UInt8](UnsafeRawBufferPointer(start: blob, count: count)))
        }
    }
}
