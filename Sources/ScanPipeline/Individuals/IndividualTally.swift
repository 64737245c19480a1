internal import FindingModel

/// Tells persons apart by the fingerprints of their identifiers, over all documents of a scan.
///
/// MRN, SSN, MBI, and a name with a date of birth are keys of a person. Keys that stand in one
/// record are the same person's: a row of a table; elsewhere what follows each other until a kind of
/// key comes again with another value. Persons who share a key are one. Exact up to
/// ``mostKeys`` keys; beyond, the persons are estimated by the strongest key of each record
/// (``CardinalitySketch``), which counts those twice who are known by different keys in different
/// records. Holds digests made with the run's key, no text. Not thread-safe.
struct IndividualTally: Sendable {
    /// Keys compared with each other; some 10 MB.
    static let mostKeys = 200_000

    /// A kind of key, the strongest first.
    private static let kinds: [EntityType] = [.mrn, .usMBI, .usSSN]

    private struct Record {
        /// The last key of each of ``kinds``.
        var keys = [UInt64?](repeating: nil, count: IndividualTally.kinds.count)
        var name: UInt64?
        var nextName: UInt64?
        var birth: UInt64?
        /// The line of a table's row.
        var line: Int?

        /// The keys, the strongest first.
        var all: [UInt64] {
            var all = keys.compactMap { $0 }
            if let name, let birth { all.append(name &* 0x9E37_79B9_7F4A_7C15 ^ birth) }
            return all
        }
    }

    private let mostKeys: Int
    private var record = Record()
    private var inAll: PersonSets
    private var inDocument: PersonSets
    /// The strongest key of each record, until there are too many to compare.
    private var strongest: Set<UInt64> = []
    private var sketch: CardinalitySketch?

    init(mostKeys: Int = IndividualTally.mostKeys) {
        self.mostKeys = mostKeys
        inAll = PersonSets()
        inDocument = PersonSets()
    }

    /// Takes the next finding of a document, in the order of the text.
    mutating func note(_ finding: Finding) {
        guard let key = finding.fingerprint?.prefix else { return }
        let kind = Self.kinds.firstIndex(of: finding.entity)
        let isName = finding.entity == .personName
        let isBirth = finding.entity == .dateOfBirth
        guard kind != nil || isName || isBirth else { return }
        let line = finding.field?.hasPrefix("column:") == true ? finding.place.line : nil
        let last = kind.map { record.keys[$0] } ?? (isBirth ? record.birth : nil)
        let isOther = last.map { $0 != key } ?? false
        if record.line != line {
            endRecord()
        } else if isOther {
            // Why: a name behind a date of birth belongs to the next one, if one comes.
            let next = record.nextName
            endRecord()
            record.name = next
        }
        record.line = line
        if let kind {
            record.keys[kind] = key
        } else if isBirth {
            record.birth = key
        } else if record.birth == nil || record.name == nil {
            record.name = key
        } else {
            record.nextName = key
        }
    }

    /// Ends the document.
    ///
    /// - Returns: how many persons it is about.
    mutating func endDocument() -> Int {
        endRecord()
        defer { inDocument = PersonSets() }
        return inDocument.count
    }

    /// How many persons all documents are about.
    var total: IndividualCount {
        var total = IndividualCount()
        total.count = sketch?.count ?? inAll.count
        total.standardError = sketch == nil ? nil : CardinalitySketch.standardError
        return total
    }

    private mutating func endRecord() {
        let keys = record.all
        record = Record()
        guard let first = keys.first else { return }
        // Why not beyond the bound: a document's count is then that of its first records.
        if inDocument.keys < mostKeys { inDocument.join(keys) }
        if sketch != nil {
            sketch?.add(first)
            return
        }
        strongest.insert(first)
        inAll.join(keys)
        if inAll.keys > mostKeys { estimate() }
    }

    private mutating func estimate() {
        var sketch = CardinalitySketch()
        for key in strongest { sketch.add(key) }
        self.sketch = sketch
        strongest = []
        inAll = PersonSets()
    }
}

/// Sets of keys that belong to one person each.
private struct PersonSets: Sendable {
    private var places: [UInt64: Int32] = [:]
    private var parents: [Int32] = []
    private(set) var count = 0

    var keys: Int { parents.count }

    mutating func join(_ keys: [UInt64]) {
        var first: Int32?
        for key in keys {
            let set = find(key)
            if let first, root(first) != set {
                parents[Int(set)] = root(first)
                count -= 1
            }
            first = first ?? set
        }
    }

    private mutating func find(_ key: UInt64) -> Int32 {
        if let place = places[key] { return root(place) }
        let place = Int32(parents.count)
        places[key] = place
        parents.append(place)
        count += 1
        return place
    }

    private mutating func root(_ place: Int32) -> Int32 {
        var place = place
        while parents[Int(place)] != place {
            parents[Int(place)] = parents[Int(parents[Int(place)])]
            place = parents[Int(place)]
        }
        return place
    }
}

extension Fingerprint {
    /// The first 64 bits; uniform, as HMAC-SHA-256 is.
    fileprivate var prefix: UInt64? { UInt64(hex.prefix(16), radix: 16) }
}
