internal import FindingModel
internal import Foundation
internal import GRDB

extension FindingStore {
    /// The document of a path that was scanned last with a configuration, if its result holds as
    /// long as the file does not change.
    ///
    /// - Parameters:
    ///   - path: as reports show it.
    ///   - configuration: the digest of what decides the result.
    ///   - run: the run that must have scanned it, `nil` for any.
    /// - Returns: the document, `nil` if there is none.
    /// - Throws: when the store fails.
    public func document(
        _ path: String, configuration: String, scannedBy run: Int64?
    ) throws(StoreError) -> StoredDocument? {
        try attempt { database in
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT * FROM documents
                        WHERE path = ? AND configuration = ? AND isComplete = 1 AND isTransient = 0
                            AND size IS NOT NULL AND (? IS NULL OR run = ?)
                        ORDER BY id DESC LIMIT 1
                        """), arguments: [path, configuration, run, run])
            return row.map(StoredDocument.init)
        }
    }

    /// What the scan said about a document, in its order.
    ///
    /// - Parameters:
    ///   - document: its number.
    ///   - sequence: the first event wanted, from 0.
    ///   - count: the most events wanted.
    /// - Returns: the events; fewer than asked for only at the end.
    /// - Throws: when the store fails.
    public func events(
        of document: Int64, from sequence: Int, most count: Int
    ) throws(StoreError) -> [StoredEvent] {
        try attempt { database in
            var events: [Int: StoredEvent] = [:]
            let arguments: StatementArguments = [document, sequence, sequence + count]
            let range = "WHERE document = ? AND sequence >= ? AND sequence < ?"
            for row in try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM items " + range),
                arguments: arguments)
            {
                events[row["sequence"]] = .item(try StoredItem(row, path))
            }
            var evidence = EvidenceText()
            for row in try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM findings " + range),
                arguments: arguments)
            {
                events[row["sequence"]] = .finding(
                    StoredFinding(
                        part: row["part"], location: row["location"],
                        countsExtractedText: row["countsExtractedText"],
                        finding: try Finding(row, &evidence, path)))
            }
            return events.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Documents of a run in the order of its walk.
    ///
    /// - Parameters:
    ///   - run: its number.
    ///   - ordinal: the first document wanted, from 0.
    ///   - count: the most documents wanted.
    /// - Returns: the documents with their ordinals; none at the end.
    /// - Throws: when the store fails.
    public func documents(
        of run: Int64, from ordinal: Int, most count: Int
    ) throws(StoreError) -> [(ordinal: Int, document: StoredDocument)] {
        try attempt { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT documents.*, runDocuments.ordinal FROM runDocuments
                    JOIN documents ON documents.id = runDocuments.document
                    WHERE runDocuments.run = ? AND runDocuments.ordinal >= ?
                    ORDER BY runDocuments.ordinal LIMIT ?
                    """, arguments: [run, ordinal, count]
            ).map { ($0["ordinal"], StoredDocument($0)) }
        }
    }
}

extension StoredDocument {
    fileprivate init(_ row: Row) {
        let size: Int? = row["size"]
        self.init(
            id: row["id"], path: row["path"],
            attributes: size.map { size in
                FileAttributes(
                    size: size, modified: row["modified"], changed: row["changed"],
                    inode: UInt64(bitPattern: row["inode"] as Int64),
                    device: UInt64(bitPattern: row["device"] as Int64), links: row["links"],
                    mode: row["mode"], userID: row["userID"], groupID: row["groupID"],
                    owner: row["owner"], group: row["groupName"], accessList: row["accessList"])
            }, digest: row["digest"])
    }
}

extension StoredItem {
    fileprivate init(_ row: Row, _ path: String) throws {
        let reason: CoverageReason? = (row["reason"] as String?).flatMap(CoverageReason.init)
        let coverage: Coverage? =
            switch (CoverageStatus(rawValue: row["status"]), reason) {
            case (.examined, _): .examined
            case (.partial, let reason?): .partial(reason)
            case (.unexamined, let reason?): .unexamined(reason)
            default: nil
            }
        guard let coverage, let verdict = Verdict(rawValue: row["verdict"]),
            let because = StoredReason.reasons(in: row["because"])
        else {
            throw StoreError.unknownWord(in: path)
        }
        self.init(
            part: row["part"], coverage: coverage, detail: row["detail"], bytes: row["bytes"],
            examinedBytes: row["examinedBytes"], mediaType: row["mediaType"], verdict: verdict,
            because: because, sha256: row["sha256"], accepted: row["accepted"])
    }
}

extension Finding {
    fileprivate init(_ row: Row, _ evidence: inout EvidenceText, _ path: String) throws {
        guard let level = ConfidenceLevel(rawValue: row["level"]),
            let reasons = evidence.evidence(in: row["evidence"]),
            let bytes = Range(row["textStart"], row["textEnd"]),
            let sourceBytes = Range(row["sourceStart"], row["sourceEnd"]),
            let codePoints = Range(row["pointStart"], row["pointEnd"])
        else { throw StoreError.unknownWord(in: path) }
        self.init(
            entity: EntityType(rawValue: row["entity"]),
            place: TextPlace(
                bytes: bytes, sourceBytes: sourceBytes, codePoints: codePoints, line: row["line"],
                column: row["columnNumber"]),
            confidence: Confidence(row["confidence"]), level: level, evidence: reasons,
            rule: row["rule"], rulePack: row["rulePack"], masked: row["masked"],
            fingerprint: (row["fingerprint"] as String?).map(Fingerprint.init(hex:)),
            field: row["field"])
    }
}

extension Range where Bound == Int {
    /// A range whose ends are in order.
    fileprivate init?(_ lower: Int, _ upper: Int) {
        guard lower <= upper else { return nil }
        self = lower..<upper
    }
}

extension StoreError {
    fileprivate static func unknownWord(in path: String) -> StoreError {
        StoreError(.damaged, "the store \(path) has a row that cannot be read; scan again")
    }
}
