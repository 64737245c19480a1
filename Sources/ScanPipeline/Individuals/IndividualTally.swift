internal import FindingModel

/// Tells persons apart by the fingerprints of their identifiers, over all documents of a scan.
///
/// MRN, SSN, MBI, Medicaid number, and a name with a date of birth are keys of a person; a number of a
/// health plan, which families share, is one where a record has no other. Keys that stand in one
/// record are the same person's: a row of a table; elsewhere what follows each other until a kind of
/// key comes again with another value. Persons who share a number are one; a name with a date of birth
/// joins those of whom one at most has a number. Exact up to
/// ``mostKeys`` keys; beyond, the persons are estimated by the strongest key of each record
/// (``CardinalitySketch``), which counts those twice who are known by different keys in different
/// records. Holds digests made with the run's key, no text. Not thread-safe.
struct IndividualTally: Sendable {
    /// Keys compared with each other; some 10 MB.
    static let mostKeys = 200_000

    /// A kind of key, the strongest first.
    private static let kinds: [EntityType] = [.mrn, .usMBI, .usSSN, .medicaidID]

    /// A key, and the field that it stands in.
    private struct Key {
        let kind: Int
        let value: UInt64
        let field: String?
    }

    private struct Record {
        private static let most = 16
        var keys: [Key] = []
        var plan: (value: UInt64, field: String?)?
        /// The names of the person: the last one, or the first two of a row, such as given name and
        /// surname.
        var names: [UInt64] = []
        var nextName: UInt64?
        var birth: UInt64?
        /// The line of a table's row.
        var line: Int?

        /// The numbers that stand for one person, the strongest first.
        var numbers: [UInt64] { keys.sorted { $0.kind < $1.kind }.map(\.value) }

        /// The name with the date of birth.
        var nameAndBirth: UInt64? {
            guard !names.isEmpty, let birth else { return nil }
            // Why a sum: tables have the two in either order.
            return names.reduce(0) { $0 &+ $1 } &* 0x9E37_79B9_7F4A_7C15 ^ birth
        }

        /// Whether a key can only be another person's: of a kind that the record has with another
        /// value, in a row from the same column.
        func isOther(_ key: Key) -> Bool {
            keys.contains {
                $0.kind == key.kind && $0.value != key.value
                    && (line == nil || $0.field == key.field)
            }
        }

        /// Whether a plan's number can only be another person's.
        ///
        /// One person may have two plans: it is so only where nothing else tells who it is, in a row
        /// from the same column.
        func isOther(plan value: UInt64, _ field: String?) -> Bool {
            guard let plan, keys.isEmpty, nameAndBirth == nil else { return false }
            return plan.value != value && (line == nil || plan.field == field)
        }

        mutating func add(_ key: Key) {
            if keys.count < Self.most { keys.append(key) }
        }

        mutating func add(name: UInt64) {
            if line != nil {
                if names.count < 2 { names.append(name) }
            } else if birth == nil || names.isEmpty {
                names = [name]
            } else {
                nextName = name
            }
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
        guard let value = finding.fingerprint?.prefix else { return }
        let line = finding.field?.hasPrefix("column:") == true ? finding.place.line : nil
        switch finding.entity {
        case .personName:
            begin(line, isOther: false)
            record.add(name: value)
        case .dateOfBirth:
            begin(line, isOther: record.birth.map { $0 != value } ?? false)
            record.birth = value
        case .healthPlanID:
            begin(line, isOther: record.isOther(plan: value, finding.field))
            record.plan = record.plan ?? (value, finding.field)
        default:
            guard let kind = Self.kinds.firstIndex(of: finding.entity) else { return }
            let key = Key(kind: kind, value: value, field: finding.field)
            begin(line, isOther: record.isOther(key))
            record.add(key)
        }
    }

    /// Ends the record in hand if what comes next is of another row, or another person's.
    private mutating func begin(_ line: Int?, isOther: Bool) {
        if record.line != line {
            endRecord()
        } else if isOther {
            // Why: a name behind a date of birth belongs to the next one, if one comes.
            let next = record.nextName
            endRecord()
            record.names = next.map { [$0] } ?? []
        }
        record.line = line
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
        let (numbers, plan) = (record.numbers, record.plan?.value)
        let name = record.nameAndBirth ?? (numbers.isEmpty ? plan : nil)
        record = Record()
        guard let first = numbers.first ?? name else { return }
        // Why not beyond the bound: a document's count is then that of its first records.
        if inDocument.keys < mostKeys { inDocument.join(numbers, name) }
        if sketch != nil {
            sketch?.add(first)
            return
        }
        strongest.insert(first)
        inAll.join(numbers, name)
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
    /// Whether a set, by its root, has a number that stands for one person.
    private var isNumbered: [Bool] = []
    private(set) var count = 0

    var keys: Int { parents.count }

    /// Joins what numbers and a name with a date of birth say of one person.
    ///
    /// Two persons with numbers of their own who share a name and a birthday stay two.
    mutating func join(_ numbers: [UInt64], _ name: UInt64?) {
        var person: Int32?
        for number in numbers {
            let set = find(number)
            isNumbered[Int(set)] = true
            person = person.map { merge(set, into: $0) } ?? set
        }
        guard let name else { return }
        let set = find(name)
        if let person, root(person) != set,
            !(isNumbered[Int(set)] && isNumbered[Int(root(person))])
        {
            _ = merge(set, into: person)
        }
    }

    private mutating func merge(_ set: Int32, into other: Int32) -> Int32 {
        let root = root(other)
        guard root != set else { return root }
        parents[Int(set)] = root
        isNumbered[Int(root)] = isNumbered[Int(root)] || isNumbered[Int(set)]
        count -= 1
        return root
    }

    private mutating func find(_ key: UInt64) -> Int32 {
        if let place = places[key] { return root(place) }
        let place = Int32(parents.count)
        places[key] = place
        parents.append(place)
        isNumbered.append(false)
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
