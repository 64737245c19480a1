public import Crypto
public import Foundation

/// A manifest that was read, with its seal checked.
public struct Manifest: Sendable {
    /// Why a manifest cannot be trusted or read.
    public struct Failure: Error, Hashable, CustomStringConvertible {
        /// What is wrong.
        public let description: String
    }

    /// What it is of, as reports show paths.
    public let roots: [String]
    /// What it leaves out.
    public let filters: ManifestFilters
    /// When it was made, as ISO 8601.
    public let created: String
    /// Whether an interruption kept other files from being listed.
    public let isInterrupted: Bool
    /// Its files, in the order of the walk.
    public let entries: [ManifestEntry]

    /// Reads the text of a manifest.
    ///
    /// - Parameters:
    ///   - data: all of it.
    ///   - key: the key that it was made with; `nil` checks the digest alone.
    /// - Throws: when it is damaged, cut off, or not sealed under this key.
    public init(_ data: Data, key: SymmetricKey?) throws(Failure) {
        var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let decoder = JSONDecoder()
        guard lines.popLast()?.isEmpty == true, let last = lines.popLast(),
            let seal = try? decoder.decode(ManifestSeal.self, from: last),
            seal.kind == ManifestSeal.kind, let first = lines.first,
            let header = try? decoder.decode(ManifestHeader.self, from: first),
            header.kind == ManifestHeader.kind
        else { throw Failure(description: "it is not a whole manifest") }
        guard header.version == 1 else {
            throw Failure(description: "it was made by a later version of the program")
        }
        let sealed = data[data.startIndex..<last.startIndex]
        guard ManifestWriter.hex(SHA256.hash(data: sealed)) == seal.sha256 else {
            throw Failure(description: "it was changed or damaged: its digest does not hold")
        }
        if let key { try Manifest.check(seal, of: sealed, key) }
        let mark = lines.last.flatMap { try? decoder.decode(ManifestInterruption.self, from: $0) }
        isInterrupted = mark?.kind == ManifestInterruption.kind
        if isInterrupted { lines.removeLast() }
        var entries: [ManifestEntry] = []
        for line in lines.dropFirst() {
            guard let entry = try? decoder.decode(ManifestEntry.self, from: line) else {
                throw Failure(description: "line \(entries.count + 2) is no file of a manifest")
            }
            entries.append(entry)
        }
        guard entries.count == seal.files else {
            throw Failure(description: "it has \(entries.count) files, but says \(seal.files)")
        }
        roots = header.roots
        filters = header.filters ?? ManifestFilters()
        created = header.created
        self.entries = entries
    }

    private static func check(
        _ seal: ManifestSeal, of sealed: Data, _ key: SymmetricKey
    ) throws(Failure) {
        guard let code = seal.hmac else {
            throw Failure(description: "it was made without a key, and proves nothing under one")
        }
        // Why not a plain comparison of texts: this one takes the same time for every code.
        var bytes: [UInt8] = []
        var rest = Substring(code)
        while rest.count >= 2 {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { break }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        guard rest.isEmpty,
            HMAC<SHA256>.isValidAuthenticationCode(
                bytes, authenticating: sealed, using: key)
        else { throw Failure(description: "it was changed, or made with another key") }
    }
}
