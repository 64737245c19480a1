import ArgumentParser
import Crypto
import FindingModel
import FindingStore
import Foundation
import ScanPipeline

/// Where results are kept, and what is taken over from earlier scans.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keep findings and coverage in a database, made if there is none. Without --key it gets"
                + " a key of its own, FILE.key.", valueName: "file"))
    var store: String?

    @Flag(help: "Go on with the scan in the store that broke off; what it did is not done again.")
    var resume = false

    @Flag(
        help: "Scan only what changed since earlier scans in the store; all, if the rules changed.")
    var sinceLast = false

    func validate() throws {
        if store == nil, resume || sinceLast {
            throw ValidationError("--resume and --since-last need --store FILE.")
        }
        if store?.isEmpty == true { throw ValidationError("--store needs the name of a file.") }
    }

    /// The files that a scan with this store may write, its key among them.
    static func files(of store: String) -> [String] {
        FindingStore.files(of: store) + [KeyOption.path(besideStore: store)]
    }

    /// The files that a scan may write for its store, none without one.
    var files: [String] { store.map { Self.files(of: $0) } ?? [] }

    /// Opens the store, `nil` if there is none.
    func open() throws -> FindingStore? {
        try Self.explaining { try store.map(FindingStore.open) }
    }

    /// Begins a run in a store.
    func begin(_ run: RunDescription, in store: FindingStore?) throws -> ScanStore? {
        try Self.explaining {
            try store.map {
                try ScanStore.begin($0, run, resumes: resume, sinceLast: sinceLast)
            }
        }
    }

    private static func explaining<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as StoreError {
            throw CommandFailure("\(error.description); nothing was scanned")
        }
    }

    /// A digest of words and of the rule files below folders.
    static func digest(
        of words: [String], folders: [String], files: [String]
    ) throws -> String {
        var digest = SHA256()
        for word in words { digest.update(data: Data((word + "\u{0}").utf8)) }
        for file in files {
            let content = FileManager.default.contents(atPath: file) ?? Data()
            digest.update(data: Data(SHA256.hash(data: content)))
        }
        for folder in folders {
            let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
            for name in (files ?? []).sorted()
            where name.hasSuffix(".yaml") || name.hasSuffix(".samples") {
                digest.update(data: Data((name + "\u{0}").utf8))
                let path = folder + "/" + name
                if let content = FileManager.default.contents(atPath: path) {
                    digest.update(data: Data(SHA256.hash(data: content)))
                }
            }
        }
        return Hexadecimal.lowercase(digest.finalize())
    }
}
