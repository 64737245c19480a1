public import FindingModel

/// What a scan keeps of what it finds, and how it reports places.
public struct ScanOptions: Sendable {
    /// Findings below this tier are not given to the sink.
    public var leastLevel: ConfidenceLevel
    /// The entity types to keep, `nil` for all.
    public var entities: Set<EntityType>?
    /// The key for fingerprints, `nil` for findings without.
    public var fingerprintKey: FingerprintKey?

    /// Makes options; by default everything is kept, without fingerprints.
    public init(
        leastLevel: ConfidenceLevel = .low, entities: Set<EntityType>? = nil,
        fingerprintKey: FingerprintKey? = nil
    ) {
        self.leastLevel = leastLevel
        self.entities = entities
        self.fingerprintKey = fingerprintKey
    }

    func keeps(_ entity: EntityType) -> Bool {
        entities?.contains(entity) ?? true
    }
}

/// Where a scanned text comes from, as far as places in it must be mapped back.
public struct ScanSource: Sendable, Hashable {
    /// How the source's bytes relate to the UTF-8 that is scanned.
    public var encoding: SourceEncoding
    /// Bytes of the source before its text, such as a byte order mark.
    public var prefix: Int
    /// How many bytes behind a field's start its ``FieldValue`` can arrive; 0 without fields.
    public var fieldLag: Int

    /// Makes a source; by default UTF-8 from its first byte, without fields.
    public init(encoding: SourceEncoding = .utf8, prefix: Int = 0, fieldLag: Int = 0) {
        self.encoding = encoding
        self.prefix = prefix
        self.fieldLag = fieldLag
    }
}
