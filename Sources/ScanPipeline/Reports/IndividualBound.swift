internal import FindingModel

/// A lower bound for the number of people whose data was found.
///
/// Two numbers of one kind, such as two Social Security numbers, are two people, while a number and
/// a name may be one. So the kind with the most different values gives the bound. Names count only
/// where there is no number: one person's name is written in many ways.
struct IndividualBound: Sendable, Hashable {
    private static let kinds: Set<EntityType> = [
        .usSSN, .usITIN, .mrn, .usMBI, .usHICN, .medicaidID, .healthPlanID, .personName,
    ]

    private let capacity: Int
    private var values: [EntityType: DistinctCount] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func add(_ finding: Finding) {
        guard let fingerprint = finding.fingerprint, Self.kinds.contains(finding.entity) else {
            return
        }
        values[finding.entity, default: DistinctCount(capacity: capacity)].add(fingerprint)
    }

    /// At least so many people.
    var least: Int {
        let numbers = values.filter { $0.key != .personName }.map(\.value.estimate).max() ?? 0
        return numbers > 0 ? numbers : values[.personName]?.estimate ?? 0
    }
}
