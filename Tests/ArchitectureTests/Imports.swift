/// The modules that a file imports, and whether it may.
struct Imports {
    /// Each imported module with its line, counted from 0.
    let modules: [(line: Int, name: String)]

    init(_ file: SourceFile) {
        let statement =
            #/
            ^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?
            import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)
            /#
        modules = file.code.enumerated().compactMap { line, text in
            guard text.contains("import") else { return nil }
            return (try? statement.firstMatch(in: text)).map { (line, String($0.1)) }
        }
    }

    static func violations(in files: [SourceFile], of house: House) -> [Violation] {
        files.flatMap { file in
            Imports(file).modules.compactMap { line, name in
                objection(to: name, in: file, of: house).map { file.violation(line, $0) }
            }
        }
    }

    private static func objection(
        to name: String, in file: SourceFile, of house: House
    ) -> String? {
        guard let room = house.room(file.target) else {
            return "\(file.target) is no room of the plan in House.swift"
        }
        if let other = house.room(name) {
            guard room.ours.contains(name) else {
                return "\(room.name) (layer \(room.layer)) may not import \(name)"
                    + " (layer \(other.layer))"
            }
        } else if !room.others.contains(name) {
            return "\(room.name) may not import \(name)"
        }
        guard let folders = house.owners[name] else { return nil }
        let isOwner = folders.contains { file.pathInSources.hasPrefix($0) }
        return isOwner
            ? nil : "\(name) is imported in \(folders.joined(separator: ", ")) only"
    }

    /// What the plan permits and no file uses.
    static func unusedPermissions(in files: [SourceFile], of house: House) -> [String] {
        var used: Set<String> = []
        for file in files {
            for (_, name) in Imports(file).modules { used.insert("\(file.target) → \(name)") }
        }
        return house.rooms.flatMap { room in
            room.ours.union(room.others).sorted().map { "\(room.name) → \($0)" }
        }.filter { !used.contains($0) }
    }
}
