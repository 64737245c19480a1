internal import FindingModel
internal import Foundation
internal import GRDB

/// What scans found, in one file: SQLite with a write-ahead log.
///
/// What was written in one call is there in full or not at all, whenever the process ends. Only one
/// process at a time can write; reading is always possible. Holds no scanned text. Thread-safe.
public final class FindingStore: Sendable {
    /// The path of the file.
    public let path: String
    let database: DatabaseQueue
    private let lock: StoreLock?

    private init(path: String, database: DatabaseQueue, lock: StoreLock?) {
        self.path = path
        self.database = database
        self.lock = lock
    }

    /// The files that a store consists of, itself first, whether they are there or not.
    public static func files(of path: String) -> [String] {
        // Why without links: SQLite puts its own files beside the one that they lead to.
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return [path, real + "-wal", real + "-shm", StoreLock.path(for: path)]
    }

    /// Opens a store to write to, and makes it if there is none; only its owner can read it.
    public static func open(_ path: String) throws(StoreError) -> FindingStore {
        let lock = try StoreLock(for: path)
        try create(path)
        let store = try open(path, StoreAccess(path: path), lock)
        try store.attempt { database in
            let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            guard id == StoreSchema.applicationID || id == 0 && tables == 0 else {
                throw store.foreign
            }
            try database.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
        }
        try store.attempt { database in
            guard try !StoreSchema.migrator.hasBeenSuperseded(database) else {
                throw store.superseding
            }
        }
        do {
            try StoreSchema.migrator.migrate(store.database)
        } catch {
            throw store.explained(error)
        }
        // Why here: what a killed process was about to write belongs to no run.
        try store.attempt { try $0.execute(sql: "DELETE FROM documents WHERE isComplete = 0") }
        return store
    }

    /// Opens a store to read from, also while a scan writes to it or where nothing can be written.
    public static func openForReading(_ path: String) throws(StoreError) -> FindingStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.unusable, "there is no store \(path); make one by 'scan --store'")
        }
        let store = try open(path, StoreAccess(toRead: path), nil)
        try store.attempt { database in
            let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            guard id == StoreSchema.applicationID else { throw store.foreign }
            guard try !StoreSchema.migrator.hasBeenSuperseded(database) else {
                throw store.superseding
            }
            guard try StoreSchema.migrator.hasCompletedMigrations(database) else {
                throw StoreError(
                    .unusable,
                    "the store \(path) was made by an earlier version of the program; the next"
                        + " 'scan --store' with this one brings it up to date")
            }
        }
        return store
    }

    private static func open(
        _ path: String, _ access: StoreAccess, _ lock: StoreLock?
    ) throws(StoreError) -> FindingStore {
        var configuration = Configuration()
        configuration.readonly = access.isReadOnly
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // Why normal: a process that dies loses nothing; a machine that does, the last moments,
            // which are scanned again.
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        do {
            let queue = try DatabaseQueue(path: access.address, configuration: configuration)
            return FindingStore(path: path, database: queue, lock: lock)
        } catch {
            throw explain(error, path)
        }
    }

    /// Makes the file, which SQLite would make for everybody to read.
    private static func create(_ path: String) throws(StoreError) {
        let created = unsafe Foundation.open(
            path, O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard created >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw StoreError(.unusable, "cannot open the store \(path): \(reason)")
        }
        close(created)
    }

    private var superseding: StoreError {
        StoreError(.newer, "the store \(path) was made by a later version of the program")
    }

    private var foreign: StoreError {
        StoreError(.damaged, "\(path) is a database, but not a store of this program")
    }

    /// Runs a transaction.
    func attempt<Value: Sendable>(
        _ work: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try database.write(work)
        } catch {
            throw explained(error)
        }
    }

    func explained(_ error: any Error) -> StoreError {
        Self.explain(error, path)
    }

    private static func explain(_ error: any Error, _ path: String) -> StoreError {
        if let error = error as? StoreError { return error }
        guard let error = error as? DatabaseError else {
            return StoreError(.unusable, "the store \(path) cannot be used")
        }
        return switch error.resultCode {
        case .SQLITE_FULL: StoreError(.full, "the disk of the store \(path) is full")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            StoreError(
                .damaged, "the store \(path) is damaged or no store; move it away and scan again")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            StoreError(.locked, "the store \(path) is in use by another process")
        case .SQLITE_CANTOPEN: StoreError(.unusable, "cannot open the store \(path)")
        case .SQLITE_READONLY: StoreError(.unusable, "the store \(path) cannot be written to")
        case .SQLITE_IOERR:
            StoreError(.unusable, "the disk of the store \(path) fails or is full")
        default:
            StoreError(.unusable, "the store \(path) cannot be used (\(error.resultCode))")
        }
    }
}
