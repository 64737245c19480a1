internal import FindingModel

/// Files of a folder and everything below it.
struct TreeFigures {
    var files = 0
    var phi = 0
    var identifiers = 0
    var undetermined = 0
    var findings = 0

    mutating func add(_ group: GroupFigures) {
        files += group.files
        phi += group.count(.phi)
        identifiers += group.count(.identifiers)
        undetermined += group.count(.undetermined)
        findings += group.findings
    }

    mutating func add(_ other: TreeFigures) {
        files += other.files
        phi += other.phi
        identifiers += other.identifiers
        undetermined += other.undetermined
        findings += other.findings
    }
}

/// Folders two levels deep, below the folder that holds all of them.
struct FolderTree {
    struct Branch {
        let name: String
        var figures = TreeFigures()
        /// What it holds: its subfolders with everything below, and its own files as "".
        var cells: [(name: String, figures: TreeFigures)] = []
    }

    private static let mostBranches = 40
    private static let mostCells = 40

    /// The folder above all of them, "" if there is none.
    let root: String
    let branches: [Branch]

    init(_ folders: [String: GroupFigures]) {
        let steps = folders.filter { $0.value.files > 0 }.map {
            (steps: $0.key.split(separator: "/", omittingEmptySubsequences: false), $0.value)
        }
        let common = FolderTree.common(steps.map(\.steps))
        root = common.joined(separator: "/")
        var tree: [Substring: [Substring: TreeFigures]] = [:]
        for (path, group) in steps {
            let below = path.dropFirst(common.count)
            tree[below.first ?? "", default: [:]][
                below.dropFirst().first ?? "", default: TreeFigures()
            ].add(group)
        }
        branches = FolderTree.capped(
            tree.map { name, cells in
                var branch = Branch(name: String(name))
                for cell in cells.values { branch.figures.add(cell) }
                let largest = cells.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) }
                branch.cells = largest.prefix(Self.mostCells).map { (String($0.key), $0.value) }
                var rest = TreeFigures()
                for cell in largest.dropFirst(Self.mostCells) { rest.add(cell.value) }
                if rest.files > 0 { branch.cells.append(("…", rest)) }
                return branch
            })
    }

    private static func capped(_ branches: [Branch]) -> [Branch] {
        let sorted = branches.sorted { ($1.figures.files, $0.name) < ($0.figures.files, $1.name) }
        guard sorted.count > mostBranches else { return sorted }
        var rest = Branch(name: "\(sorted.count - mostBranches) more folders")
        for branch in sorted.dropFirst(mostBranches) { rest.figures.add(branch.figures) }
        rest.cells = [("", rest.figures)]
        return sorted.prefix(mostBranches) + [rest]
    }

    /// The steps that all paths begin with.
    private static func common(_ paths: [[Substring]]) -> [Substring] {
        guard var common = paths.first else { return [] }
        for path in paths {
            while !path.starts(with: common) { common.removeLast() }
        }
        return common
    }
}
