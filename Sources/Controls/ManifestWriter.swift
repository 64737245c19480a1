public import Crypto
internal import Foundation

/// Writes a manifest as JSON Lines: a header, a line for each file, and an end that seals the lines
/// before it with their digest and, under a key, their HMAC (RFC 2104).
///
/// Without a key the seal shows damage; only with one does it show that somebody wrote another
/// manifest. Not thread-safe.
public struct ManifestWriter {
    private var digest = SHA256()
    private var code: HMAC<SHA256>?
    private var files = 0
    private var bytes = 0
    private let encoder = JSONEncoder()

    /// Begins a manifest.
    public init(key: SymmetricKey?) {
        code = key.map { HMAC<SHA256>(key: $0) }
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The first line.
    ///
    /// - Parameters:
    ///   - roots: what the manifest is of.
    ///   - filters: what is left out below them.
    ///   - created: when, as ISO 8601.
    /// - Returns: the line with its line feed.
    public mutating func header(
        roots: [String], filters: ManifestFilters, created: String
    ) -> String {
        line(
            ManifestHeader(
                kind: ManifestHeader.kind, version: 1, created: created, roots: roots,
                filters: filters == ManifestFilters() ? nil : filters))
    }

    /// The line of a file.
    public mutating func line(of entry: ManifestEntry) -> String {
        files += 1
        bytes += entry.size
        return line(entry)
    }

    /// The last line; before it, one that says so if not every file is listed.
    public mutating func end(isInterrupted: Bool = false) -> String {
        let mark = isInterrupted ? line(ManifestInterruption()) : ""
        let seal = ManifestSeal(
            kind: ManifestSeal.kind, files: files, bytes: bytes,
            sha256: Self.hex(digest.finalize()), hmac: code.map { Self.hex($0.finalize()) })
        return mark + text(seal)
    }

    private mutating func line(_ value: some Encodable) -> String {
        let text = text(value)
        digest.update(data: Data(text.utf8))
        code?.update(data: Data(text.utf8))
        return text
    }

    private func text(_ value: some Encodable) -> String {
        let data = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

struct ManifestHeader: Codable {
    static let kind = "safeharbor-manifest"

    let kind: String
    let version: Int
    let created: String
    let roots: [String]
    /// `nil` if nothing is left out.
    let filters: ManifestFilters?
}

/// Says that the files before it are those that were reached before an interruption.
struct ManifestInterruption: Codable {
    static let kind = "interrupted"

    var kind = Self.kind
}

struct ManifestSeal: Codable {
    static let kind = "end"

    let kind: String
    let files: Int
    let bytes: Int
    let sha256: String
    let hmac: String?
}
