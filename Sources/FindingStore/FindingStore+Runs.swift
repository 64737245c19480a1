internal import Foundation
internal import GRDB

extension FindingStore {
    /// Begins a run.
    public func begin(_ run: RunDescription) throws(StoreError) -> Int64 {
        try attempt { database in
            try database.execute(
                sql: """
                    INSERT INTO runs (started, roots, engine, rulePacks, configuration, hasLastingKey)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run.started, StringList.text(run.roots), run.engine,
                    StringList.text(run.rulePacks), run.configuration, run.hasLastingKey,
                ])
            return database.lastInsertedRowID
        }
    }

    /// Ends a run that has seen `documents` documents; what an earlier attempt saw behind them is
    /// no more.
    public func finish(
        _ run: Int64, documents: Int, at time: Double, seconds: Double
    ) throws(StoreError) {
        try attempt { database in
            try database.execute(
                sql: "DELETE FROM runDocuments WHERE run = ? AND ordinal >= ?",
                arguments: [run, documents])
            try database.execute(
                sql: "UPDATE runs SET finished = ?, seconds = seconds + ? WHERE id = ?",
                arguments: [time, seconds, run])
        }
    }

    /// Says that a run broke off after some more seconds.
    public func interrupt(_ run: Int64, seconds: Double) throws(StoreError) {
        try attempt { database in
            try database.execute(
                sql: "UPDATE runs SET seconds = seconds + ? WHERE id = ?",
                arguments: [seconds, run])
        }
    }

    /// The run that was begun last, `nil` if there is none.
    public func lastRun() throws(StoreError) -> StoredRun? {
        try run(where: "1 ORDER BY id DESC LIMIT 1", [])
    }

    /// A run by its number.
    public func run(_ id: Int64) throws(StoreError) -> StoredRun? {
        try run(where: "id = ?", [id])
    }

    private func run(
        where condition: String, _ arguments: StatementArguments
    ) throws(StoreError) -> StoredRun? {
        try attempt { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM runs WHERE " + condition, arguments: arguments
            ).map { row in
                StoredRun(
                    id: row["id"], started: row["started"], finished: row["finished"],
                    seconds: row["seconds"], roots: StringList.list(row["roots"]),
                    engine: row["engine"], rulePacks: StringList.list(row["rulePacks"]),
                    configuration: row["configuration"], hasLastingKey: row["hasLastingKey"])
            }
        }
    }
}

/// A list of texts in one column.
private enum StringList {
    static func text(_ list: [String]) -> String {
        String(decoding: (try? JSONEncoder().encode(list)) ?? Data("[]".utf8), as: UTF8.self)
    }

    static func list(_ text: String) -> [String] {
        (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
    }
}
