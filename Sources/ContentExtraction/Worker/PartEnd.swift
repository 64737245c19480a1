package import FindingModel

/// What became of a part.
package struct PartEnd: Sendable, Hashable {
    package let coverage: Coverage
    /// What stood in the way, in words for people.
    package let detail: String?
    /// Its size in bytes, as its container states it where not all could be read.
    package let size: Int
    /// How many of them were read.
    package let read: Int
    /// The digest of its bytes, 32 of them; none if not all were read.
    package let sha256: [UInt8]

    package init(
        _ coverage: Coverage, detail: String?, size: Int, read: Int, sha256: [UInt8]
    ) {
        self.coverage = coverage
        self.detail = detail
        self.size = size
        self.read = read
        self.sha256 = sha256
    }

    package init?(_ bytes: [UInt8]) {
        var fields = FrameFields(bytes)
        guard let status = fields.string().flatMap(CoverageStatus.init(rawValue:)),
            let reason = fields.string(), let detail = fields.string(), let size = fields.number(),
            let read = fields.number(), let digest = fields.byteString(),
            [0, 32].contains(digest.count), size >= 0, 0...size ~= read
        else { return nil }
        switch (status, CoverageReason(rawValue: reason)) {
        case (.examined, nil): coverage = .examined
        case (.partial, let reason?): coverage = .partial(reason)
        case (.unexamined, let reason?): coverage = .unexamined(reason)
        default: return nil
        }
        self.detail = detail.isEmpty ? nil : String(detail.prefix(200))
        self.size = size
        self.read = read
        sha256 = digest
    }

    package var bytes: [UInt8] {
        var fields = FrameFields()
        fields.append(coverage.status.rawValue)
        fields.append(coverage.reason?.rawValue ?? "")
        fields.append(detail ?? "")
        fields.append(size)
        fields.append(read)
        fields.append(sha256)
        return fields.bytes
    }
}
