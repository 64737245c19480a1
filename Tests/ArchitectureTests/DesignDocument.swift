/// The table of rooms in DESIGN.md: a row `| target | layer | what it is |`.
enum DesignDocument {
    /// The targets that have a row which says something.
    static func rooms(in design: String) -> [String] {
        design.split(separator: "\n").compactMap { line in
            line.wholeMatch(of: #/\|\s*`(\w+)`\s*\|\s*\d+\s*\|\s*\w.*\|/#).map { String($0.1) }
        }
    }

    static func describes(_ target: String, in design: String) -> Bool {
        rooms(in: design).contains(target)
    }
}
