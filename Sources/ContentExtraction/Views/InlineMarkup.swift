/// A tag or comment of HTML (WHATWG, 13.1) that breaks no word, and holds nothing that is worth a scan.
struct InlineMarkup {
    /// Bytes of a comment that are taken for a remark on the page.
    private static let longestComment = 64
    private static let attributes: Set<String> = [
        "class", "color", "dir", "face", "lang", "size", "style",
    ]

    /// Behind its last byte.
    let end: Int
    /// The name of a tag, empty for a comment.
    let name: ArraySlice<UInt8>
    let isEndTag: Bool
    /// Whether it is a comment, or says where a word may be broken.
    let showsNothing: Bool

    /// Reads what begins at a place and ends before another; `nil` if that is something else.
    init?(_ text: [UInt8], at place: Int, before border: Int) {
        let rest = text[place..<min(border, text.count)]
        guard rest.first == 0x3C else { return nil }
        if rest.starts(with: "<!--".utf8) {
            self.init(comment: rest)
        } else {
            self.init(tag: rest)
        }
    }

    private init?(comment rest: ArraySlice<UInt8>) {
        let body = rest.dropFirst(4).prefix(Self.longestComment)
        guard let close = body.firstRange(of: [0x2D, 0x2D, 0x3E]),
            !body[..<close.lowerBound].contains(where: { RunByte.isDigit($0) || $0 == 0x40 })
        else { return nil }
        (end, name, isEndTag, showsNothing) = (close.upperBound, [], false, true)
    }

    private init?(tag rest: ArraySlice<UInt8>) {
        let isEndTag = rest.dropFirst().first == 0x2F
        let name = rest.dropFirst(isEndTag ? 2 : 1).prefix { ASCIIByte.isLetter($0) }
        let kind = HTMLTagName(name.span)
        guard kind == .looks || kind == .wordBreak && !isEndTag,
            let border = rest[name.endIndex...].first,
            border == 0x3E || border == 0x2F || ASCIIByte.isSpace(border),
            let last = Self.lastByte(rest[name.endIndex...])
        else { return nil }
        self.name = name
        self.isEndTag = isEndTag
        showsNothing = kind == .wordBreak
        end = last + 1
    }

    /// Where the tag ends that has these attributes; `nil` if one of them may hold a value.
    private static func lastByte(_ attributes: ArraySlice<UInt8>) -> Int? {
        var quote: UInt8 = 0
        for (place, byte) in zip(attributes.indices, attributes) {
            if quote != 0 {
                if byte == quote { quote = 0 }
                continue
            }
            switch byte {
            case 0x22, 0x27: quote = byte
            case 0x3E: return place
            case 0x3D:
                let before = attributes[..<place]
                let start = before.lastIndex { !ASCIIByte.isLetter($0) } ?? place
                let name = String(decoding: before[start...].dropFirst(), as: UTF8.self)
                guard Self.attributes.contains(name.lowercased()) else { return nil }
            default: break
            }
        }
        return nil
    }

    /// Whether a byte is a digit, or one of the signs between the groups of a number.
    static func isOfNumber(_ byte: UInt8) -> Bool { 0x2D...0x39 ~= byte }
}
