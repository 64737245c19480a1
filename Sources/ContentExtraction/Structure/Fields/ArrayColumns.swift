/// The names of the columns of rows that are arrays: those of a first row of headers, or of a list of
/// columns beside the rows.
///
/// `[["MRN", "DOB"], ["…", "…"]]`, `{"columns": ["mrn", "dob"], "data": [["…", "…"]]}`, and lists of
/// columns that are objects with a name.
struct ArrayColumns: Sendable {
    /// What is known of an open array or object.
    private struct Frame: Sendable {
        /// Whether its strings may be the names of columns.
        var mayBeHeaders = false
        /// The names of the columns of the rows in it; its own if it is a row.
        var columns: [Int32] = []
        var isRow = false
        /// Values so far.
        var count = 0
    }

    private static let mostColumns = 1_024

    private var frames: [Frame] = []
    /// The strings of the list of headers that is open.
    private var headers: [[UInt8]] = []

    /// Opens an array or an object: an element of an array, or a member of which the key says whether
    /// it is a list of columns.
    mutating func open(isArray: Bool, inArray: Bool, isColumnList: Bool) {
        var frame = Frame()
        if let parent = frames.last {
            frames[frames.count - 1].count += 1
            if isArray {
                frame.isRow = inArray && !parent.isRow && !parent.columns.isEmpty
                if frame.isRow || !inArray { frame.columns = parent.columns }
                let isFirstRow = inArray && !parent.isRow && parent.count == 0
                frame.mayBeHeaders = frame.columns.isEmpty && (isFirstRow || isColumnList)
                if frame.mayBeHeaders { headers.removeAll() }
            } else {
                frame.mayBeHeaders = inArray && parent.mayBeHeaders
            }
        }
        frames.append(frame)
    }

    /// The column of the next value of the array on top; `nil` if it has none.
    mutating func next() -> Int32? {
        guard let top = frames.indices.last else { return nil }
        let place = frames[top].count
        frames[top].count = place + 1
        guard frames[top].isRow, place < frames[top].columns.count else { return nil }
        return frames[top].columns[place]
    }

    /// Takes a string that is an element of the array on top, or the name of the object on top.
    mutating func take(_ text: Span<UInt8>) {
        guard frames.last?.mayBeHeaders == true, headers.count <= Self.mostColumns else { return }
        headers.append(text.extracting(first: TableHeader.longest + 1).bytes)
    }

    /// Closes the container on top.
    ///
    /// - Returns: the headers that it was, for ``setNames(_:)``; mostly none.
    mutating func close(isArray: Bool) -> [[UInt8]] {
        guard let frame = frames.popLast(), isArray, frame.mayBeHeaders else { return [] }
        defer { headers.removeAll() }
        return frame.count == headers.count && areHeaders ? headers : []
    }

    /// Names the columns of the rows in the container on top.
    mutating func setNames(_ nodes: [Int32]) {
        guard let top = frames.indices.last else { return }
        frames[top].columns = nodes
    }

    /// Whether the strings read like names of columns rather than like values.
    private var areHeaders: Bool {
        guard (2...Self.mostColumns).contains(headers.count) else { return false }
        var names = TableHeader()
        return headers.allSatisfy { names.add($0.span, 0..<$0.count) } && names.isMostlyTelling
    }

    /// The paths that are in use, to be renumbered.
    var nodes: [Int32] {
        get { frames.flatMap(\.columns) }
        set {
            var rest = newValue[...]
            for index in frames.indices where !frames[index].columns.isEmpty {
                let count = frames[index].columns.count
                frames[index].columns = Array(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
        }
    }
}

extension Span<UInt8> {
    fileprivate var bytes: [UInt8] { indices.map { self[$0] } }
}
