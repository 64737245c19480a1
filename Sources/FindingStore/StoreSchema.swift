internal import GRDB

/// The tables, and how an older store becomes one of today.
///
/// Never holds scanned text: places, masked shapes, keyed fingerprints and words of rules only.
enum StoreSchema {
    /// Tells our files from other SQLite databases: "SHBR".
    static let applicationID = 0x5348_4252

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 runs, documents, items, findings") { database in
            try database.execute(sql: first)
        }
        migrator.registerMigration("2 access control lists") { database in
            try database.execute(sql: "ALTER TABLE documents ADD COLUMN accessList TEXT")
        }
        migrator.registerMigration("3 accepted findings") { database in
            try database.execute(
                sql: "ALTER TABLE items ADD COLUMN accepted INTEGER NOT NULL DEFAULT 0")
        }
        return migrator
    }

    /// The first version.
    ///
    /// Ordinals are places in the order of the walk, sequences in the order of a document's events.
    /// A document belongs to every run that found it unchanged; `run` is the one that scanned it.
    private static let first = """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY, started REAL NOT NULL, finished REAL,
            seconds REAL NOT NULL DEFAULT 0, roots TEXT NOT NULL, engine TEXT NOT NULL,
            rulePacks TEXT NOT NULL, configuration TEXT NOT NULL, hasLastingKey INTEGER NOT NULL);
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
            configuration TEXT NOT NULL, path TEXT NOT NULL,
            isComplete INTEGER NOT NULL DEFAULT 0, isTransient INTEGER NOT NULL DEFAULT 0,
            size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER, device INTEGER,
            links INTEGER, mode INTEGER, userID INTEGER, groupID INTEGER, owner TEXT,
            groupName TEXT, digest TEXT);
        CREATE INDEX documentsByPath ON documents(path, configuration, id);
        CREATE INDEX documentsIncomplete ON documents(id) WHERE isComplete = 0;
        CREATE TABLE runDocuments (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            PRIMARY KEY (run, ordinal)) WITHOUT ROWID;
        CREATE INDEX runDocumentsByDocument ON runDocuments(document);
        CREATE TABLE items (
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            sequence INTEGER NOT NULL, part TEXT NOT NULL, status TEXT NOT NULL, reason TEXT,
            detail TEXT, bytes INTEGER NOT NULL, examinedBytes INTEGER NOT NULL, mediaType TEXT,
            verdict TEXT NOT NULL, because TEXT NOT NULL, class TEXT NOT NULL, sha256 TEXT,
            PRIMARY KEY (document, sequence)) WITHOUT ROWID;
        CREATE TABLE findings (
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            sequence INTEGER NOT NULL, part TEXT NOT NULL, location TEXT NOT NULL,
            countsExtractedText INTEGER NOT NULL, entity TEXT NOT NULL,
            textStart INTEGER NOT NULL, textEnd INTEGER NOT NULL,
            sourceStart INTEGER NOT NULL, sourceEnd INTEGER NOT NULL,
            pointStart INTEGER NOT NULL, pointEnd INTEGER NOT NULL,
            line INTEGER NOT NULL, columnNumber INTEGER NOT NULL, field TEXT,
            confidence REAL NOT NULL, level TEXT NOT NULL, rule TEXT NOT NULL,
            rulePack TEXT NOT NULL, masked TEXT NOT NULL, fingerprint TEXT,
            evidence TEXT NOT NULL,
            PRIMARY KEY (document, sequence)) WITHOUT ROWID;
        """
}
