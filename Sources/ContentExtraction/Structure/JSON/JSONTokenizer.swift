/// Reads JSON byte by byte, however it is cut, and tells a ``FieldTree`` what it reads.
///
/// Tolerant where it costs nothing: any number of values in a row (JSON Lines), trailing commas,
/// raw line breaks in strings. In a text of one value a line, a bad line is passed over.
struct JSONTokenizer: Sendable {
    /// What the next byte is part of.
    private enum State: Sendable {
        case value, key, colon, comma, string, literal, skippedLine, broken
    }

    private var state = State.value
    private var position = 0
    /// Begin of the string or literal being read, and whether its last byte was a backslash.
    private var start = 0
    private var isEscaped = false
    private var isKey = false
    /// What of it stood in earlier chunks.
    private var carried = ByteBuffer()
    private var hasCarried = false
    /// Whether the string in hand was told before its end, as one that is too long to be kept.
    private var isTold = false
    /// The node of the key whose value comes.
    private var key: Int32 = -1
    private var rootsRead = 0
    private var isOneALine = true
    /// Keys and values read so far.
    private(set) var itemsRead = 0
    /// Whether something could not be read.
    private(set) var isDamaged = false

    var isBroken: Bool { state == .broken }

    private static let longestKey = 256

    /// Reads the next bytes.
    mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into tree: inout FieldTree) {
        var index = 0
        let base = position
        while index < chunk.count {
            switch state {
            case .string: index = string(chunk, index, base, &tree)
            case .literal: index = literal(chunk, index, base, &tree)
            case .skippedLine: index = skipLine(chunk, index)
            case .broken: index = chunk.count
            default:
                let byte = chunk[index]
                if byte == 0x20 || byte == 0x0D || byte == 0x09 || byte == 0x1E {
                    index += 1
                } else if byte == 0x0A {
                    if !tree.isAtTop { isOneALine = isOneALine && rootsRead > 0 }
                    if !tree.isAtTop, isOneALine { fail(&tree) }
                    index += 1
                    if state == .skippedLine { state = .value }
                } else {
                    structural(byte, base + index, &tree)
                    if state != .literal { index += 1 }
                }
            }
        }
        position = base + chunk.count
        if state != .broken { tree.advance(to: position + 1) }
        if isEnd { end(&tree) }
    }

    private static func isByteOrderMark(_ byte: UInt8, _ at: Int) -> Bool {
        at == 0 && byte == 0xEF || at == 1 && byte == 0xBB || at == 2 && byte == 0xBF
    }

    private mutating func end(_ tree: inout FieldTree) {
        if state == .literal {
            let none: [UInt8] = []
            finishLiteral(none.span, position, &tree)
        }
        if state == .string || !tree.isAtTop { isDamaged = true }
        if isDamaged { state = .broken }
        tree.giveAll()
    }

    /// Ends the reading, or in a text of one value a line, the reading of this line.
    private mutating func fail(_ tree: inout FieldTree) {
        isDamaged = true
        carried.clear()
        hasCarried = false
        if rootsRead > 0, isOneALine {
            tree.columns = ArrayColumns()
            while !tree.isAtTop { tree.close() }
            tree.giveAll()
            state = .skippedLine
        } else {
            tree.giveAll()
            state = .broken
        }
    }

    private mutating func skipLine(_ chunk: Span<UInt8>, _ from: Int) -> Int {
        var index = from
        while index < chunk.count {
            if chunk[index] == 0x0A {
                state = .value
                return index + 1
            }
            index += 1
        }
        return index
    }
}

// MARK: - Structure

extension JSONTokenizer {
    private mutating func structural(_ byte: UInt8, _ at: Int, _ tree: inout FieldTree) {
        switch (byte, state) {
        case (0x7B, .value), (0x5B, .value): open(byte, at, &tree)
        case (0x7D, .key), (0x7D, .comma), (0x5D, .value), (0x5D, .comma): close(byte, at, &tree)
        case (0x22, .key), (0x22, .value):
            isKey = state == .key
            start = at + 1
            isEscaped = false
            isTold = false
            state = .string
        case (0x3A, .colon): state = .value
        case (0x2C, .comma): state = tree.frames.last?.isArray == true ? .value : .key
        case (_, .value) where JSONTokenizer.beginsLiteral(byte):
            start = at
            state = .literal
        default: if !JSONTokenizer.isByteOrderMark(byte, at) { fail(&tree) }
        }
    }

    private static func beginsLiteral(_ byte: UInt8) -> Bool {
        ASCIIByte.isDigit(byte) || byte == 0x2D || byte == 0x74 || byte == 0x66 || byte == 0x6E
            || byte == 0x4E || byte == 0x49
    }

    private mutating func open(_ byte: UInt8, _ at: Int, _ tree: inout FieldTree) {
        guard tree.frames.count < StructureLimits.deepest else {
            isOneALine = false
            fail(&tree)
            return
        }
        tree.advance(to: at + 1)
        let isArray = byte == 0x5B
        tree.columns.open(
            isArray: isArray, inArray: tree.frames.last?.isArray ?? false,
            isColumnList: key >= 0 && tree.paths[key].roles.isColumnList)
        tree.open(key < 0 ? nil : key, isArray: isArray)
        key = -1
        state = isArray ? .value : .key
    }

    private mutating func close(_ byte: UInt8, _ at: Int, _ tree: inout FieldTree) {
        guard let frame = tree.frames.last, frame.isArray == (byte == 0x5D) else {
            fail(&tree)
            return
        }
        tree.advance(to: at + 1)
        tree.close()
        tree.closeColumns(isArray: frame.isArray)
        finishValue(tree)
    }

    private mutating func finishValue(_ tree: FieldTree) {
        key = -1
        itemsRead += 1
        if tree.isAtTop {
            rootsRead += 1
            state = .value
        } else {
            state = .comma
        }
    }
}

// MARK: - Strings and literals

extension JSONTokenizer {
    private mutating func string(
        _ chunk: Span<UInt8>, _ from: Int, _ base: Int, _ tree: inout FieldTree
    ) -> Int {
        var index = from
        while index < chunk.count {
            let byte = chunk[index]
            if isEscaped {
                isEscaped = false
            } else if byte == 0x22 {
                finishString(chunk.extracting(from..<index), base + index, &tree)
                return index + 1
            } else if byte == 0x5C {
                isEscaped = true
            } else if byte == 0x0A, isOneALine, rootsRead > 0 {
                fail(&tree)
                state = .value
                return index + 1
            }
            index += 1
        }
        carry(chunk.extracting(from..<index))
        if !isKey, !isTold, carried.count > StructureLimits.longestUnit {
            isTold = true
            var whole = ByteBuffer()
            swap(&whole, &carried)
            tell(whole.storage.span.extracting(first: whole.count), base + index, &tree)
            swap(&whole, &carried)
        }
        return index
    }

    private mutating func carry(_ part: Span<UInt8>) {
        hasCarried = true
        carried.append(part, upTo: StructureLimits.longestUnit + 1)
    }

    private mutating func finishString(
        _ part: Span<UInt8>, _ end: Int, _ tree: inout FieldTree
    ) {
        if hasCarried {
            carry(part)
            var whole = ByteBuffer()
            swap(&whole, &carried)
            take(whole.storage.span.extracting(first: whole.count), end, &tree)
            whole.clear()
            swap(&whole, &carried)
            hasCarried = false
        } else {
            take(part, end, &tree)
        }
    }

    private mutating func take(_ text: Span<UInt8>, _ end: Int, _ tree: inout FieldTree) {
        if isKey {
            if tree.paths.isFull {
                var none: [Int32] = []
                tree.makeRoom(held: &none)
            }
            let parent = tree.frames.last?.node ?? FieldPathTable.root
            // Why: `{"mrn": {"$numberLong": "7012235"}}` is how MongoDB writes a number.
            let isType = JSONTokenizer.types[text] != nil
            key =
                isType
                ? parent
                : tree.paths.child(
                    of: parent, text.extracting(first: JSONTokenizer.longestKey), .member)
            itemsRead += 1
            state = .colon
            return
        }
        if !isTold { tell(text, end, &tree) }
        finishValue(tree)
    }

    /// Tells of a string that is a value, as far as it was read.
    private mutating func tell(_ text: Span<UInt8>, _ end: Int, _ tree: inout FieldTree) {
        tree.advance(to: end + 1)
        guard let node = self.node(&tree) else { return }
        let isValue = end - start <= StructureLimits.longestValue
        if isValue, tree.frames.last?.isArray ?? false || tree.paths[node].roles.isColumnName {
            tree.columns.take(text)
        }
        if tree.takeEmbedded(text, .backslashes, start..<end, node) { return }
        if isValue {
            tree.scalar(start..<end, text, node, isNumber: false)
        } else {
            tree.oversized(start..<(start + StructureLimits.longestValue), node)
        }
    }

    /// The path of the value that was just read.
    private func node(_ tree: inout FieldTree) -> Int32? {
        guard let frame = tree.frames.last else { return nil }
        guard frame.isArray else { return key }
        return frame.isFHIR ? tree.nextElement() : tree.columns.next() ?? frame.node
    }

    private mutating func literal(
        _ chunk: Span<UInt8>, _ from: Int, _ base: Int, _ tree: inout FieldTree
    ) -> Int {
        var index = from
        while index < chunk.count {
            let byte = chunk[index]
            let isPart =
                ASCIIByte.isDigit(byte) || ASCIIByte.isLetter(byte) || byte == 0x2E
                || byte == 0x2B || byte == 0x2D
            guard isPart else {
                finishLiteral(chunk.extracting(from..<index), base + index, &tree)
                return index
            }
            index += 1
        }
        carry(chunk.extracting(from..<index))
        return index
    }

    private mutating func finishLiteral(
        _ part: Span<UInt8>, _ end: Int, _ tree: inout FieldTree
    ) {
        tree.advance(to: end + 1)
        guard hasCarried else {
            take(literal: part, end, &tree)
            return
        }
        carry(part)
        var whole = ByteBuffer()
        swap(&whole, &carried)
        hasCarried = false
        take(literal: whole.storage.span.extracting(first: whole.count), end, &tree)
        whole.clear()
        swap(&whole, &carried)
    }

    private mutating func take(
        literal text: Span<UInt8>, _ end: Int, _ tree: inout FieldTree
    ) {
        let isNumber = JSONTokenizer.isNumber(text)
        guard isNumber || JSONTokenizer.words[text] != nil else {
            fail(&tree)
            return
        }
        if let node = node(&tree), isNumber {
            tree.scalar(start..<end, text, node, isNumber: true)
        }
        finishValue(tree)
    }

    /// The keys of MongoDB's Extended JSON that say of which type a value is.
    private static let types = KeywordTable<Bool>([
        ("$numberLong $numberInt $numberDouble $numberDecimal $date $oid $uuid", true)
    ])

    private static let words = KeywordTable<Bool>([("true false null NaN Infinity", true)])

    private static func isNumber(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 64 else { return false }
        var hasDigit = false
        for index in text.indices {
            let byte = text[index]
            if ASCIIByte.isDigit(byte) {
                hasDigit = true
            } else if index > 0, ASCIIByte.isLetter(byte), byte | 0x20 != 0x65 {
                return false
            } else if index > 0, byte == 0x2D || byte == 0x2B {
                if text[index - 1] | 0x20 != 0x65 { return false }
            }
        }
        return hasDigit && !ASCIIByte.isLetter(text[0])
    }
}
