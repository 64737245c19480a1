internal import FindingModel
internal import GRDB

/// One transaction of a ``StoreWriter``.
struct StoreBatch: Sendable {
    let run: Int64
    let configuration: String
    /// The row of the document in hand.
    var row: Int64?
    var evidence: EvidenceText

    mutating func write(_ steps: [StoreWriter.Step], to database: Database) throws {
        for step in steps {
            switch step {
            case .event(let sequence, .item(let item)):
                try write(item, sequence, of: document(database), database)
            case .event(let sequence, .finding(let finding)):
                try write(finding, sequence, of: document(database), database)
            case .end(let ordinal, let path, let attributes, let digest, let isTransient):
                let id = try document(database)
                row = nil
                try database.cachedStatement(
                    sql: """
                        UPDATE documents SET path = ?, isComplete = 1, isTransient = ?, digest = ?
                        WHERE id = ?
                        """
                ).execute(arguments: [path, isTransient, digest, id])
                if let attributes { try set(attributes, of: id, database) }
                try map(ordinal, id, database)
            case .reuse(let ordinal, let id, let refreshed):
                if let refreshed { try set(refreshed, of: id, database) }
                try map(ordinal, id, database)
            }
        }
    }

    private mutating func document(_ database: Database) throws -> Int64 {
        if let row { return row }
        try database.cachedStatement(
            sql: "INSERT INTO documents (run, configuration, path) VALUES (?, ?, '')"
        ).execute(arguments: [run, configuration])
        row = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    private func map(_ ordinal: Int, _ document: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO runDocuments (run, ordinal, document) VALUES (?, ?, ?)"
        ).execute(arguments: [run, ordinal, document])
    }

    private func set(_ file: FileAttributes, of id: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                UPDATE documents SET size = ?, modified = ?, changed = ?, inode = ?, device = ?,
                    links = ?, mode = ?, userID = ?, groupID = ?, owner = ?, groupName = ?,
                    accessList = ?
                WHERE id = ?
                """
        ).execute(arguments: [
            file.size, file.modified, file.changed, Int64(bitPattern: file.inode),
            Int64(bitPattern: file.device), file.links, file.mode, file.userID, file.groupID,
            file.owner, file.group, file.accessList, id,
        ])
    }

    private func write(
        _ item: StoredItem, _ sequence: Int, of document: Int64, _ database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO items (document, sequence, part, status, reason, detail, bytes,
                    examinedBytes, mediaType, verdict, because, class, sha256, accepted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            document, sequence, item.part, item.coverage.status.rawValue,
            item.coverage.reason?.rawValue, item.detail, item.bytes, item.examinedBytes,
            item.mediaType, item.verdict.rawValue, StoredReason.text(of: item.because),
            FileClass(item.verdict).rawValue, item.sha256, item.accepted,
        ])
    }

    private mutating func write(
        _ stored: StoredFinding, _ sequence: Int, of document: Int64, _ database: Database
    ) throws {
        let finding = stored.finding
        let place = finding.place
        let evidence = evidence.text(of: finding.evidence)
        try database.cachedStatement(
            sql: """
                INSERT INTO findings (document, sequence, part, location, countsExtractedText, entity,
                    textStart, textEnd, sourceStart, sourceEnd, pointStart, pointEnd, line, columnNumber, field, confidence, level, rule,
                    rulePack, masked, fingerprint, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            document, sequence, stored.part, stored.location, stored.countsExtractedText,
            finding.entity.rawValue, place.bytes.lowerBound,
            place.bytes.upperBound, place.sourceBytes.lowerBound, place.sourceBytes.upperBound,
            place.codePoints.lowerBound, place.codePoints.upperBound, place.line, place.column,
            finding.field, finding.confidence.value, finding.level.rawValue, finding.rule,
            finding.rulePack, finding.masked, finding.fingerprint?.hex, evidence,
        ])
    }
}
