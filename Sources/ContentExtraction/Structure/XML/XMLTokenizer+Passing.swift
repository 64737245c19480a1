extension XMLTokenizer {
    /// After `<!`: a comment, character data or something of a document type.
    mutating func declaration(_ byte: UInt8) {
        recent = recent << 8 | UInt64(byte)
        switch recent {
        case 0x2D2D:
            recent = 0
            state = .comment
        case 0x5B_4344_4154_415B:
            recent = 0
            runStart = -1
            state = .characterData
        case 0x2D, 0x5B, 0x5B43, 0x5B_4344, 0x5B43_4441, 0x5B_4344_4154, 0x5B43_4441_5441: return
        default:
            state = .documentType
            recent = 0
            quote = 0
            subsetDepth = 0
            isInComment = false
            documentType(byte)
        }
    }

    /// Passes over a comment, an instruction or a document type.
    mutating func passOver(_ chunk: Span<UInt8>, _ from: Int) -> Int {
        var index = from
        while index < chunk.count {
            let byte = chunk[index]
            index += 1
            switch state {
            case .comment:
                recent = (recent << 8 | UInt64(byte)) & 0xFF_FFFF
                if recent == 0x2D_2D3E { state = .text }
            case .instruction:
                recent = (recent << 8 | UInt64(byte)) & 0xFFFF
                if recent == 0x3F3E { state = .text }
            default: documentType(byte)
            }
            if state == .text { break }
        }
        return index
    }

    /// A byte of a document type: quotes, comments and the internal subset may hold a `>`.
    private mutating func documentType(_ byte: UInt8) {
        recent = (recent << 8 | UInt64(byte)) & 0xFFFF_FFFF
        if isInComment {
            if recent & 0xFF_FFFF == 0x2D_2D3E { isInComment = false }
            return
        }
        if quote != 0 {
            if byte == quote { quote = 0 }
            return
        }
        switch byte {
        case 0x22, 0x27: quote = byte
        case 0x5B: subsetDepth += 1
        case 0x5D: subsetDepth = max(subsetDepth - 1, 0)
        case 0x2D where recent == 0x3C21_2D2D:
            isInComment = true
            recent = 0
        case 0x3E where subsetDepth == 0: state = .text
        default: return
        }
    }

    /// Text in a CDATA section, up to `]]>`.
    mutating func characterData(
        _ chunk: Span<UInt8>, _ from: Int, _ base: Int, _ elements: inout XMLElements,
        _ tree: inout FieldTree
    ) -> Int {
        var index = from
        if runStart < 0 { runStart = base + from }
        while index < chunk.count {
            recent = (recent << 8 | UInt64(chunk[index])) & 0xFF_FFFF
            index += 1
            if recent == 0x5D_5D3E {
                finishCharacterData(chunk.extracting(from..<index), base + index, &elements, &tree)
                return index
            }
        }
        carry(chunk.extracting(from..<index))
        tellLong(upTo: base + index, [], &elements, &tree)
        return index
    }

    private mutating func finishCharacterData(
        _ part: Span<UInt8>, _ end: Int, _ elements: inout XMLElements, _ tree: inout FieldTree
    ) {
        // Why always carried: the closing brackets may lie in an earlier chunk.
        carry(part)
        let closing = 3
        let range = runStart..<(end - closing)
        tree.advance(to: end)
        if isTold {
            isTold = false
        } else {
            let kept = min(range.count, carried.count)
            elements.text(range, carried.storage.span.extracting(first: kept), [], &tree)
            elements.keepText(true, &tree)
        }
        carried.clear()
        hasCarried = false
        runStart = -1
        state = .text
    }
}
