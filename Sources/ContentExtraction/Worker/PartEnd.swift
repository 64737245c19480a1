package import FindingModel

/// What became of a part.
package struct PartEnd: Sendable, Hashable {
    package let coverage: Coverage
    /// What stood in the way, in words for people.
    package let detail: String?
    /// Its size in bytes.
    package let size: Int
    /// The digest of its bytes, 32 of them; none if not all were read.
    package let sha256: [UInt8]

    package init(_ coverage: Coverage, detail: String?, size: Int, sha256: [UInt8]) {
        self.coverage = coverage
        self.detail = detail
        self.size = size
        self.sha256 = sha256
    }

    package init?(_ bytes: [UInt8]) {
        var fields = FrameFields(bytes)
        guard let status = fields.string().flatMap(CoverageStatus.init(rawValue:)),
            let reason = fields.string(), let detail = fields.string(), let size = fields.number(),
            let digest = fields.byteString(), [0, 32].contains(digest.count), size >= 0
        else { return nil }
        switch (status, CoverageReason(rawValue: reason)) {
        case (.examined, nil): coverage = .examined
        case (.partial, let reason?): coverage = .partial(reason)
        case (.unexamined, let reason?): coverage = .unexamined(reason)
        default: return nil
        }
        self.detail = detail.isEmpty ? nil : String(detail.prefix(200))
        self.size = size
        sha256 = digest
    }

    package var bytes: [UInt8] {
        var fields = FrameFields()
        fields.append(coverage.status.rawValue)
        fields.append(coverage.reason?.rawValue ?? "")
        fields.append(detail ?? "")
        fields.append(size)
        fields.append(sha256)
        return fields.bytes
    }
}
