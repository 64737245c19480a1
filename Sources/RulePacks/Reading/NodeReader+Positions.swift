import Yams

extension NodeReader {
    /// How many characters of its first line a node takes.
    func length(of node: Node) -> Int {
        guard let mark = node.mark, let line = file.line(mark.line) else { return 1 }
        let written = WrittenValue(line, from: mark.column)
        return node.scalar.map { written.length(of: $0.string) } ?? written.lengthOfLine
    }
}
