internal import FindingModel

/// Everything the page shows, gathered while the scan runs, in bounded memory.
struct HTMLFigures {
    /// Folders that are told apart; files of further ones count for the folder above.
    private static let mostFolders = 20_000
    private static let mostOwners = 2_000
    /// Findings of one file that are kept for its owner, whose people are therefore a lower bound.
    private static let mostFindings = 10_000
    static let mostListed = 12

    private(set) var folders: [String: GroupFigures] = [:]
    private(set) var owners: [String: GroupFigures] = [:]
    private(set) var entities: [EntityType: EntityFigures] = [:]
    private(set) var coverage: [CoverageReason: CoverageFigures] = [:]
    /// Files with identifiers or PHI by the year of their last change.
    private(set) var years: [Int: GroupFigures] = [:]
    /// The files that were not changed for the longest time, among those with findings.
    private(set) var oldest: [FileFigures] = []
    /// The files with the most findings.
    private(set) var richest: [FileFigures] = []
    private(set) var verdicts: [Verdict: Int] = [:]
    private(set) var files = 0
    private var current: FileFigures?
    private var currentFindings: [Finding] = []

    mutating func add(_ located: LocatedFinding) {
        turn(to: located.item.path)
        let finding = located.finding
        current?.findings += 1
        current?.entities[finding.entity, default: 0] += 1
        entities[finding.entity, default: EntityFigures()].add(finding.level)
        let folder = key(of: current?.folder ?? "")
        folders[folder, default: GroupFigures()].note(finding)
        // Why kept: the owner is known with the item.
        if currentFindings.count < Self.mostFindings { currentFindings.append(finding) }
    }

    mutating func add(_ item: ItemReport) {
        turn(to: item.place.path)
        let before = current?.verdict ?? .clear
        current?.verdict = before.worse(item.verdict)
        if item.place.part.isEmpty {
            current?.bytes = item.bytes
            current?.attributes = item.file
        }
        if let reason = item.coverage.reason {
            coverage[reason, default: CoverageFigures()].add(item)
        }
    }

    /// Concludes the file in hand.
    mutating func finish() {
        guard let file = current else { return }
        current = nil
        files += 1
        verdicts[file.verdict, default: 0] += 1
        let folder = key(of: file.folder)
        folders[folder, default: GroupFigures()].add(file)
        folders[folder]?.endFile()
        if let attributes = file.attributes { count(file, ofOwner: attributes.ownerText) }
        currentFindings.removeAll(keepingCapacity: true)
        guard file.findings > 0 else { return }
        for entity in file.entities.keys { entities[entity]?.files += 1 }
        keep(file)
    }

    private mutating func count(_ file: FileFigures, ofOwner name: String) {
        let owner = owners[name] != nil || owners.count < Self.mostOwners ? name : "others"
        var figures = owners[owner] ?? GroupFigures()
        figures.add(file)
        for finding in currentFindings { figures.note(finding) }
        figures.endFile()
        owners[owner] = figures
    }

    private mutating func keep(_ file: FileFigures) {
        richest.append(file)
        richest.sort { ($1.findings, $0.path) < ($0.findings, $1.path) }
        if richest.count > Self.mostListed { richest.removeLast() }
        guard let modified = file.modified else { return }
        if let year = Int(Timestamp.text(modified).prefix(4)) {
            years[year, default: GroupFigures()].add(file)
        }
        guard file.verdict == .phi || file.verdict == .identifiers else { return }
        oldest.append(file)
        oldest.sort { ($0.modified ?? 0, $0.path) < ($1.modified ?? 0, $1.path) }
        if oldest.count > Self.mostListed { oldest.removeLast() }
    }

    private mutating func turn(to path: String) {
        guard current?.path != path else { return }
        finish()
        current = FileFigures(path: path)
    }

    /// The folder, or one above it where there are too many.
    private func key(of folder: String) -> String {
        var folder = folder
        while folders.count >= Self.mostFolders, folders[folder] == nil,
            let slash = folder.lastIndex(of: "/")
        {
            folder = String(folder[..<slash])
        }
        return folder
    }
}

/// Findings of one entity type.
struct EntityFigures {
    private(set) var levels: [ConfidenceLevel: Int] = [:]
    /// Files that have such findings.
    var files = 0

    var findings: Int { levels.values.reduce(0, +) }

    mutating func add(_ level: ConfidenceLevel) {
        levels[level, default: 0] += 1
    }
}

/// Items that were not examined in full for one reason.
struct CoverageFigures {
    private static let mostExamples = 3
    private static let mostTypes = 200

    private(set) var partial = 0
    private(set) var unexamined = 0
    private(set) var bytes = 0
    private(set) var examples: [ItemPlace] = []
    private(set) var types: [String: Int] = [:]

    mutating func add(_ item: ItemReport) {
        if item.coverage.status == .partial { partial += 1 } else { unexamined += 1 }
        bytes += item.bytes
        if examples.count < Self.mostExamples { examples.append(item.place) }
        if let type = item.mediaType, types[type] != nil || types.count < Self.mostTypes {
            types[type, default: 0] += 1
        }
    }
}
