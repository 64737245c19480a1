import FindingModel
import Foundation
import GRDB
import Testing

@testable import FindingStore

@Suite("The store of what scans found")
struct FindingStoreTests {
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
    }

    private static let run = RunDescription(
        started: 1, roots: ["/srv/a b"], engine: "safeharbor 9", rulePacks: ["one@1", "two@2"],
        configuration: "c1", hasLastingKey: true)

    private static let attributes = FileAttributes(
        size: 3, modified: 4, changed: 5, inode: .max, device: 7, links: 1, mode: 0o640, userID: 8,
        groupID: 9, owner: "someone", group: nil, accessList: "user::rw-,user:nurse:r--")

    private static let finding = Finding(
        entity: .usSSN,
        place: TextPlace(
            bytes: 5..<16, sourceBytes: 10..<32, codePoints: 4..<15, line: 2, column: 3),
        confidence: Confidence(0.998_151_234_567_89), level: .high,
        evidence: [
            Evidence(kind: .label, name: "s \"s\" n", distance: 2, weight: 5),
            Evidence(kind: .pattern, name: "dashed", weight: 1.265_6),
        ],
        rule: "us-ssn", rulePack: "small@1.2.3", masked: "###-##-####",
        fingerprint: Fingerprint(hex: "beef"), field: "column:SSN")

    private static let events: [StoredEvent] = [
        .finding(StoredFinding(part: "", finding: finding)),
        .item(
            StoredItem(
                part: "inner", coverage: .unexamined(.encrypted), detail: "no key", bytes: 9,
                examinedBytes: 0, mediaType: nil, verdict: .undetermined, sha256: nil)),
        .item(
            StoredItem(
                part: "", coverage: .examined, detail: nil, bytes: 3, examinedBytes: 3,
                mediaType: "text/plain", verdict: .identifiers, sha256: "00ff")),
    ]

    @Test("What is written is read back as it was")
    func roundTrip() throws {
        let store = try FindingStore.open(folder.path("store"))
        let run = try store.begin(Self.run)
        var writer = StoreWriter(store, run: run, configuration: "c1")
        for event in Self.events { try writer.add(event) }
        try writer.end(path: "a", attributes: Self.attributes, isReusable: true)
        try writer.write()
        try store.finish(run, documents: 1, at: 2, seconds: 1.5)
        let again = try FindingStore.openForReading(folder.path("store"))
        let found = try #require(try again.lastRun())
        #expect(found.roots == Self.run.roots && found.rulePacks == Self.run.rulePacks)
        #expect(found.finished == 2 && found.seconds == 1.5 && found.hasLastingKey)
        let document = try #require(try again.documents(of: run, from: 0, most: 9).first).document
        #expect(document.path == "a" && document.digest == "00ff")
        #expect(document.attributes == Self.attributes)
        #expect(try again.events(of: document.id, from: 0, most: 9) == Self.events)
        #expect(try again.events(of: document.id, from: 1, most: 1) == [Self.events[1]])
    }

    @Test("A document is found by its path and configuration, and only if its result lasts")
    func lookup() throws {
        let store = try FindingStore.open(folder.path("store"))
        let run = try store.begin(Self.run)
        var writer = StoreWriter(store, run: run, configuration: "c1")
        try writer.add(Self.events[2])
        try writer.end(path: "good", attributes: Self.attributes, isReusable: true)
        try writer.add(
            .item(
                StoredItem(
                    part: "", coverage: .unexamined(.unreadable), detail: nil, bytes: 0,
                    examinedBytes: 0, mediaType: nil, verdict: .undetermined, sha256: nil)))
        try writer.end(path: "unreadable", attributes: Self.attributes, isReusable: true)
        try writer.end(path: "link", attributes: Self.attributes, isReusable: false)
        try writer.add(Self.events[2])
        try writer.write()
        #expect(
            try store.document("good", configuration: "c1", scannedBy: nil)?.digest == "00ff")
        #expect(try store.document("good", configuration: "c1", scannedBy: run) != nil)
        #expect(try store.document("good", configuration: "c1", scannedBy: run + 1) == nil)
        #expect(try store.document("good", configuration: "c2", scannedBy: nil) == nil)
        for path in ["unreadable", "link", "", "other"] {
            #expect(try store.document(path, configuration: "c1", scannedBy: nil) == nil)
        }
    }

    @Test("A document that was written in part is gone when the store is opened again")
    func partial() throws {
        let path = folder.path("store")
        try {
            let store = try FindingStore.open(path)
            var writer = StoreWriter(
                store, run: try store.begin(Self.run), configuration: "c1")
            for _ in 0..<5_000 { try writer.add(Self.events[0]) }
            #expect(try count("findings", in: store) == 4_000)
        }()
        let store = try FindingStore.open(path)
        #expect(try count("findings", in: store) == 0)
        #expect(try count("documents", in: store) == 0)
        #expect(try count("runs", in: store) == 1)
    }

    private func count(_ table: String, in store: FindingStore) throws -> Int? {
        try store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
    }

    @Test("A second scan on a store is refused; a report is not")
    func locked() throws {
        let path = folder.path("store")
        let first = try FindingStore.open(path)
        #expect(kind { _ = try FindingStore.open(path) } == .locked)
        #expect(throws: Never.self) { try FindingStore.openForReading(path) }
        withExtendedLifetime(first) {}
    }

    @Test("What is no store, or a damaged one, is said to be so and left as it is")
    func damaged() throws {
        let text = Data("not a database, but long enough to look like one".utf8)
        try text.write(to: URL(fileURLWithPath: folder.path("text")))
        #expect(kind { _ = try FindingStore.open(folder.path("text")) } == .damaged)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("text"))) == text)
        try DatabaseQueue(path: folder.path("other")).write {
            try $0.execute(sql: "CREATE TABLE mine (a)")
        }
        #expect(kind { _ = try FindingStore.open(folder.path("other")) } == .damaged)
        #expect(kind { _ = try FindingStore.openForReading(folder.path("other")) } == .damaged)
        #expect(kind { _ = try FindingStore.openForReading(folder.path("none")) } == .unusable)
        #expect(kind { _ = try FindingStore.open(folder.path("no/store")) } == .unusable)
    }

    @Test("A store of a later version is not touched")
    func newer() throws {
        let path = folder.path("store")
        try FindingStore.open(path).database.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 later')")
        }
        #expect(kind { _ = try FindingStore.open(path) } == .newer)
    }

    @Test("A store of an earlier version is read once it was brought up to date")
    func older() throws {
        let path = folder.path("store")
        let database = try DatabaseQueue(path: path)
        try StoreSchema.migrator.migrate(database, upTo: "1 runs, documents, items, findings")
        try database.write {
            try $0.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
        }
        try database.close()
        #expect(kind { _ = try FindingStore.openForReading(path) } == .unusable)
        #expect(try FindingStore.open(path).lastRun() == nil)
        #expect(try FindingStore.openForReading(path).lastRun() == nil)
    }

    @Test("Only its owner can read a store")
    func mode() throws {
        let store = try FindingStore.open(folder.path("store"))
        _ = try store.begin(Self.run)
        for name in ["store", "store-wal", "store.lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    private func kind(_ work: () throws -> Void) -> StoreError.Kind? {
        do {
            try work()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }
}

/// A folder that goes away with its last owner.
private final class StoreFolder {
    private let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }
}
