internal import FindingModel

/// What was found in a folder, or in the files of one owner.
struct GroupFigures {
    private(set) var files = 0
    private(set) var bytes = 0
    private(set) var findings = 0
    private(set) var verdicts: [Verdict: Int] = [:]
    private(set) var entities: [EntityType: Int] = [:]
    /// Seconds since 1970 of the oldest file with identifiers.
    private(set) var oldest: Double?
    private static let mostKeys = 4_096
    private var individuals = IndividualTally(mostKeys: mostKeys)

    /// How many persons the files are about.
    var people: Int { individuals.total.count }

    mutating func add(_ file: FileFigures) {
        files += 1
        bytes += file.bytes
        findings += file.findings
        verdicts[file.verdict, default: 0] += 1
        entities.merge(file.entities, uniquingKeysWith: +)
        if file.findings > 0, let modified = file.modified {
            oldest = min(oldest ?? modified, modified)
        }
    }

    /// Takes the next finding of a file, in their order.
    mutating func note(_ finding: Finding) { individuals.note(finding) }

    /// Ends the file whose findings were taken.
    mutating func endFile() { _ = individuals.endDocument() }

    func count(_ verdict: Verdict) -> Int { verdicts[verdict, default: 0] }

    /// The entity types with the most findings.
    func mainEntities(_ count: Int) -> [EntityType] {
        entities.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map(\.key)
    }
}
