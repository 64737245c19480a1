package import FindingModel

/// Reads the tables of a page of HTML as it is written: a cell is named by the header of its column,
/// or by the header before it in its row.
///
/// Offsets are those of the file. Cells whose text has tags in its middle are left to the text scan.
/// Linear in the text; memory is bounded by a row. Not thread-safe.
package struct HTMLTableReader: StructureReader {
    private enum State {
        case text, tag, comment
        /// In a script or style, whose name this is.
        case raw(HTMLTagName)
    }

    /// Tables within cells of tables; deeper ones are not looked at.
    private static let deepest = 16

    private var state = State.text
    private var offset = 0
    /// The beginning of the tag in hand, behind `<`.
    private var tag: [UInt8] = []
    private var quote: UInt8 = 0
    /// The last two bytes of a comment.
    private var tail: (UInt8, UInt8) = (0, 0)
    private var tables: [HTMLTable] = []
    /// Tables that are deeper than is looked at.
    private var passedOver = 0
    package let isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        let text = head.span
        var index = 0
        while index + 6 < text.count {
            if text[index] == 0x3C, HTMLTagName(text.extracting((index + 1)...)) == .table {
                return true
            }
            index += 1
        }
        return false
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        for index in chunk.indices {
            take(chunk[index], at: offset + index, &fields)
        }
        offset += chunk.count
        if isEnd { while !tables.isEmpty { endTable(at: offset, &fields) } }
    }

    private mutating func take(_ byte: UInt8, at place: Int, _ fields: inout [FieldValue]) {
        switch state {
        case .text:
            if byte == 0x3C {
                (state, quote) = (.tag, 0)
                tag.removeAll(keepingCapacity: true)
            } else if let last = tables.indices.last, passedOver == 0 {
                tables[last].take(byte, at: place)
            }
        case .tag: takeTag(byte, at: place, &fields)
        case .comment:
            if byte == 0x3E, tail == (0x2D, 0x2D) { state = .text }
            tail = (tail.1, byte)
        case .raw(let name):
            if byte == 0x3C { tag.removeAll(keepingCapacity: true) }
            if tag.count < HTMLTagName.longest { tag.append(byte) }
            if byte == 0x3E, HTMLTagName(endTag: tag.span) == name { state = .text }
        }
    }

    private mutating func takeTag(_ byte: UInt8, at place: Int, _ fields: inout [FieldValue]) {
        if tag.isEmpty, !ASCIIByte.isLetter(byte), byte != 0x2F, byte != 0x21, byte != 0x3F {
            // Why: a `<` before anything else is text.
            state = .text
            return
        }
        if quote != 0 {
            if byte == quote { quote = 0 }
            return
        }
        if byte == 0x3E {
            state = .text
            endTag(at: place, &fields)
        } else if byte == 0x22 || byte == 0x27, tag.contains(0x3D) {
            quote = byte
        } else if tag.count < HTMLTagName.longest {
            tag.append(byte)
            if tag == [0x21, 0x2D, 0x2D] {
                (state, tail) = (.comment, (0, 0))
                if let last = tables.indices.last { tables[last].takeTag(breaksWords: false) }
            }
        } else if byte == 0x3D {
            tag[tag.count - 1] = byte
        }
    }

    private mutating func endTag(at place: Int, _ fields: inout [FieldValue]) {
        let isEnd = tag.first == 0x2F
        let name = HTMLTagName(tag.span.extracting((isEnd ? 1 : 0)...))
        switch name {
        case .script, .style: if !isEnd, let name { state = .raw(name) }
        case .table:
            if !isEnd {
                begin()
            } else if passedOver > 0 {
                passedOver -= 1
            } else if !tables.isEmpty {
                endTable(at: place, &fields)
            }
        default:
            guard passedOver == 0, let last = tables.indices.last else { return }
            switch name {
            case .row: tables[last].endRow(at: place, &fields)
            case .header: isEnd ? tables[last].endCell() : tables[last].beginCell(isHeader: true)
            case .cell: isEnd ? tables[last].endCell() : tables[last].beginCell(isHeader: false)
            default: tables[last].takeTag(breaksWords: name != .looks && name != .wordBreak)
            }
        }
    }

    private mutating func endTable(at place: Int, _ fields: inout [FieldValue]) {
        var table = tables.removeLast()
        table.endRow(at: place, &fields)
    }

    private mutating func begin() {
        if let last = tables.indices.last { tables[last].takeTable() }
        if tables.count < Self.deepest, passedOver == 0 {
            tables.append(HTMLTable())
        } else {
            passedOver += 1
        }
    }
}
