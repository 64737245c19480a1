/// A line without its folds, which knows where in the text its bytes stand.
struct FoldedLine: Sendable {
    /// Bytes of a line that is read; fields may not come much later than they stand.
    private static let longest = StructureLimits.longestUnit / 4

    private(set) var bytes: [UInt8] = []
    /// Where in the line its pieces begin, and where in the text.
    private var pieces: [(start: Int, offset: Int)] = []

    /// A line that is passed over.
    init() {}

    init(_ piece: ArraySlice<UInt8>, at offset: Int) {
        bytes = Array(piece)
        pieces = [(0, offset)]
    }

    /// Takes what stands behind a fold; a line that gets too long is passed over.
    mutating func goOn(_ piece: ArraySlice<UInt8>, at offset: Int) {
        guard !bytes.isEmpty else { return }
        guard bytes.count + piece.count <= Self.longest, pieces.count <= Self.longest / 4 else {
            self = FoldedLine()
            return
        }
        pieces.append((bytes.count, offset))
        bytes += piece
    }

    /// Where in the text a stretch of the line stands, with the folds within it.
    func place(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return place(range.lowerBound)..<place(range.lowerBound) }
        return place(range.lowerBound)..<place(range.upperBound - 1) + 1
    }

    private func place(_ index: Int) -> Int {
        let piece = pieces.last { $0.start <= index } ?? (start: 0, offset: 0)
        return piece.offset + index - piece.start
    }
}
