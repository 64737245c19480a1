/// Reads XML byte by byte, however it is cut, and tells ``XMLElements`` what it reads.
///
/// Document types are passed over: no entity is declared, expanded or fetched, so that there is
/// nothing to blow up. References inside values stay as they are written.
struct XMLTokenizer: Sendable {
    enum State: Sendable {
        case text, markup, name, inside, attributeName, equals, beforeValue, value, slash, endName
        case declaration, comment, characterData, instruction, documentType, broken
    }

    var state = State.text
    var position = 0
    var tag = XMLTag()
    /// The text run being read: its begin, -1 for none, and what stood in earlier chunks.
    var runStart = -1
    var carried = ByteBuffer()
    var hasCarried = false
    /// Whether the run in hand was told before its end, as one that is too long to be kept.
    var isTold = false
    /// The last bytes read of a comment, an instruction or a document type.
    var recent: UInt64 = 0
    var quote: UInt8 = 0
    var subsetDepth = 0
    var isInComment = false
    /// Whether something was not well-formed.
    var isDamaged = false

    var isBroken: Bool { state == .broken }

    mutating func read(
        _ chunk: Span<UInt8>, isEnd: Bool, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        let base = position
        var index = 0
        while index < chunk.count {
            switch state {
            case .text: index = text(chunk, index, base, &elements, &tree)
            case .value: index = value(chunk, index, base)
            case .name, .endName, .attributeName:
                index = word(chunk, index, base, &elements, &tree)
            case .comment, .instruction, .documentType:
                index = passOver(chunk, index)
            case .characterData: index = characterData(chunk, index, base, &elements, &tree)
            case .broken: index = chunk.count
            default:
                single(chunk[index], base + index, &elements, &tree)
                index += 1
            }
        }
        position = base + chunk.count
        if state != .broken { tree.advance(to: position + 1) }
        if isEnd {
            if state != .text || !elements.isAtTop { isDamaged = true }
            if isDamaged || elements.isDamaged { state = .broken }
            tree.giveAll()
        }
    }

    // MARK: - Text

    private mutating func text(
        _ chunk: Span<UInt8>, _ from: Int, _ base: Int, _ elements: inout XMLElements,
        _ tree: inout FieldTree
    ) -> Int {
        var index = from
        if runStart < 0 {
            while index < chunk.count, ASCIIByte.isSpace(chunk[index]) { index += 1 }
        }
        let first = index
        while index < chunk.count, chunk[index] != 0x3C { index += 1 }
        if index > first, runStart < 0 { runStart = base + first }
        guard index < chunk.count else {
            carry(chunk.extracting(first..<index))
            tellLong(upTo: base + index, .references, &elements, &tree)
            return index
        }
        finishRun(chunk.extracting(first..<index), base + index, &elements, &tree)
        state = .markup
        tag.begin(at: base + index)
        return index + 1
    }

    /// Bytes of a run that are kept: enough to know that it is too long, with the end of a CDATA section.
    private static let mostKept = StructureLimits.longestUnit + 3

    mutating func carry(_ part: Span<UInt8>) {
        guard part.count > 0 else { return }
        hasCarried = true
        carried.append(part, upTo: XMLTokenizer.mostKept)
    }

    /// Tells of a run that is too long to be kept.
    mutating func tellLong(
        upTo end: Int, _ escapes: ValueEscapes, _ elements: inout XMLElements,
        _ tree: inout FieldTree
    ) {
        guard !isTold, carried.count == XMLTokenizer.mostKept else { return }
        isTold = true
        elements.text(
            runStart..<end, carried.storage.span.extracting(first: carried.count), escapes, &tree)
    }

    mutating func finishRun(
        _ part: Span<UInt8>, _ end: Int, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        guard runStart >= 0 else { return }
        tree.advance(to: end + 1)
        let range = runStart..<end
        if isTold {
            isTold = false
        } else if hasCarried {
            carry(part)
            elements.text(
                range, carried.storage.span.extracting(first: carried.count), .references, &tree)
        } else {
            elements.text(range, part, .references, &tree)
        }
        carried.clear()
        hasCarried = false
        runStart = -1
    }

    // MARK: - Tags

    private mutating func single(
        _ byte: UInt8, _ at: Int, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        switch state {
        case .markup: markup(byte, at, &elements, &tree)
        case .declaration: declaration(byte)
        case .slash:
            if byte == 0x3E {
                finishTag(at, isEmpty: true, &elements, &tree)
            } else {
                state = .inside
                single(byte, at, &elements, &tree)
            }
        case .equals:
            if byte == 0x3D {
                state = .beforeValue
            } else if !ASCIIByte.isSpace(byte) {
                isDamaged = true
                state = .inside
                single(byte, at, &elements, &tree)
            }
        case .beforeValue:
            if byte == 0x22 || byte == 0x27 {
                quote = byte
                beginValue(at + 1)
            } else if !ASCIIByte.isSpace(byte) {
                isDamaged = true
                state = .inside
                if byte == 0x3E { single(byte, at, &elements, &tree) }
            }
        default: inside(byte, at, &elements, &tree)
        }
    }

    private mutating func markup(
        _ byte: UInt8, _ at: Int, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        switch byte {
        case 0x2F: state = .endName
        case 0x21:
            recent = 0
            state = .declaration
        case 0x3F:
            recent = 0
            state = .instruction
        case _ where XMLTokenizer.beginsName(byte):
            state = .name
            tag.buffer.append(byte)
        default:
            isDamaged = true
            state = .text
        }
        elements.keepText(state != .name && state != .text, &tree)
    }

    static func beginsName(_ byte: UInt8) -> Bool {
        ASCIIByte.isLetter(byte) || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }

    private mutating func inside(
        _ byte: UInt8, _ at: Int, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        switch byte {
        case 0x3E: finishTag(at, isEmpty: false, &elements, &tree)
        case 0x2F: state = .slash
        case _ where ASCIIByte.isSpace(byte): return
        case _ where XMLTokenizer.beginsName(byte):
            state = .attributeName
            runStart = tag.buffer.count
            tag.buffer.append(byte)
        default: isDamaged = true
        }
    }

    private mutating func word(
        _ chunk: Span<UInt8>, _ from: Int, _ base: Int, _ elements: inout XMLElements,
        _ tree: inout FieldTree
    ) -> Int {
        var index = from
        while index < chunk.count {
            let byte = chunk[index]
            if byte == 0x3E || byte == 0x2F || byte == 0x3D || ASCIIByte.isSpace(byte) { break }
            index += 1
        }
        let begin = state == .attributeName ? runStart : 0
        let isKept = tag.buffer.count < StructureLimits.longestUnit
        tag.buffer.append(
            chunk.extracting(from..<index), upTo: isKept ? begin + XMLTag.longestName : 0)
        guard index < chunk.count else { return index }
        let word = begin..<tag.buffer.count
        switch state {
        case .name:
            tag.name = word
            state = .inside
        case .attributeName:
            runStart = -1
            if tag.attributes.count < XMLTag.mostAttributes, isKept {
                tag.attributes.append(
                    XMLTag.Attribute(name: word, value: 0..<0, start: -1, length: 0))
            }
            state = .equals
        default:
            guard chunk[index] == 0x3E else { return index + 1 }
            tree.advance(to: base + index + 1)
            elements.close(tag.buffer.storage.span.extracting(tag.local(word)), &tree)
            state = .text
            return index + 1
        }
        return index
    }

    private mutating func beginValue(_ at: Int) {
        state = .value
        runStart = at
        guard let last = tag.attributes.indices.last else { return }
        if tag.attributes[last].start < 0 {
            tag.attributes[last].start = at
            tag.attributes[last].value = tag.buffer.count..<tag.buffer.count
        }
    }

    private mutating func value(_ chunk: Span<UInt8>, _ from: Int, _ base: Int) -> Int {
        var index = from
        while index < chunk.count, chunk[index] != quote { index += 1 }
        let last = tag.attributes.count - 1
        let isOurs = last >= 0 && tag.attributes[last].start == runStart
        if isOurs, tag.buffer.count < StructureLimits.longestUnit {
            let begin = tag.attributes[last].value.lowerBound
            tag.buffer.append(
                chunk.extracting(from..<index), upTo: begin + StructureLimits.longestValue + 1)
            tag.attributes[last].value = begin..<tag.buffer.count
        }
        guard index < chunk.count else { return index }
        if isOurs { tag.attributes[last].length = base + index - runStart }
        runStart = -1
        state = .inside
        return index + 1
    }

    private mutating func finishTag(
        _ at: Int, isEmpty: Bool, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        tree.advance(to: at + 1)
        state = .text
        runStart = -1
        if at + 1 - tag.start > StructureLimits.longestUnit { tag.attributes.removeAll() }
        if !elements.open(tag, isEmpty: isEmpty, &tree) {
            isDamaged = true
            tree.giveAll()
            state = .broken
        }
    }
}
