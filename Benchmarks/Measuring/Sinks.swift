import FindingModel

/// Counts findings and folds their places into one number.
struct CountingSink: FindingSink, Hashable {
    private(set) var count = 0
    private(set) var digest: UInt64 = 0

    mutating func receive(_ finding: Finding) {
        count += 1
        let place = UInt64(finding.place.bytes.lowerBound) << 16 + UInt64(finding.place.bytes.count)
        digest = (digest ^ place) &* 0x0000_0100_0000_01B3
    }

    mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {}
}

/// Compares findings, which arrive in the order of their start, with what was planted.
struct PlantedSink: FindingSink {
    private(set) var counter = CountingSink()
    /// The first thing that is wrong.
    private(set) var fault: String?
    private let planted: [PlantedValue]
    private let counted: Set<EntityType>
    private var next = 0

    init(_ text: BenchmarkText) {
        planted = text.planted
        counted = text.counted
    }

    mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {}

    mutating func receive(_ finding: Finding) {
        counter.receive(finding)
        let bytes = finding.place.bytes
        guard fault == nil else { return }
        if next < planted.count, planted[next].bytes == bytes,
            planted[next].entity == finding.entity
        {
            next += 1
        } else if next < planted.count, planted[next].bytes.lowerBound <= bytes.lowerBound {
            fault = Self.missing(planted[next])
        } else if counted.contains(finding.entity) {
            fault = "nothing at bytes \(bytes) is a \(finding.entity.rawValue)"
        }
    }

    mutating func finish() {
        if fault == nil, next < planted.count { fault = Self.missing(planted[next]) }
    }

    private static func missing(_ value: PlantedValue) -> String {
        "the \(value.entity.rawValue) at bytes \(value.bytes) was not found"
    }
}
