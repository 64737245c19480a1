/// Finds where the revisions of a file end that later ones were added to (ISO 32000-2, 7.5.6).
struct PDFRevisions {
    private let bytes: [UInt8]
    /// What stands before the file's head moves all its places.
    private let head: Int

    private static let end = Array("%%EOF".utf8)
    private static let pointer = Array("startxref".utf8)

    /// The ends of all revisions but the latest, in their order.
    static func earlierEnds(_ bytes: [UInt8]) -> [Int] {
        Array(PDFRevisions(bytes).ends.dropLast())
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let mark = Array("%PDF-".utf8)
        head = (0..<min(1_024, bytes.count)).first { bytes[$0...].starts(with: mark) } ?? 0
    }

    private var ends: [Int] {
        var ends: [Int] = []
        for place in bytes.indices where bytes[place] == Self.end[0] {
            if bytes[place...].starts(with: Self.end), isRevision(before: place) {
                ends.append(place + Self.end.count)
            }
        }
        return ends
    }

    /// Whether what stands before the mark leads to a table of objects: not so in the first part of
    /// a file for the web, nor in a file that lies within.
    private func isRevision(before mark: Int) -> Bool {
        let near = bytes[max(0, mark - 64)..<mark]
        guard
            let start = near.indices.last(where: { near[$0...].starts(with: Self.pointer) })
        else { return false }
        let digits = near[(start + Self.pointer.count)...].drop { $0.isASCIISpace }
            .prefix { $0.isASCIIDigit }
        guard let offset = Int(String(decoding: digits, as: UTF8.self)), offset > 0,
            offset < mark - head
        else { return false }
        let table = bytes[(head + offset)...].drop { $0.isASCIISpace }
        if table.starts(with: "xref".utf8) { return true }
        // The table as an object: two numbers and a word.
        let words = table.prefix(24).split { $0.isASCIISpace }
        return words.count > 2 && words[2].starts(with: "obj".utf8)
    }
}
