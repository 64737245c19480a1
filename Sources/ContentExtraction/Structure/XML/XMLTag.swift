/// A start tag as it's read: its name and attributes, as far as they are kept.
struct XMLTag: Sendable {
    /// An attribute; its ranges are those of ``buffer``.
    struct Attribute: Sendable {
        let name: Range<Int>
        var value: Range<Int>
        /// Where the value begins in the text.
        var start: Int
        /// How long it is in the text; more than is kept if it's too long for a field.
        var length: Int
    }

    var buffer = ByteBuffer()
    var name = 0..<0
    var attributes: [Attribute] = []
    /// Where the tag begins in the text.
    var start = 0

    static let longestName = 256
    static let mostAttributes = 512

    mutating func begin(at start: Int) {
        buffer.clear()
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        name = 0..<0
        self.start = start
    }

    /// The bytes of a name without its prefix.
    func local(_ name: Range<Int>) -> Range<Int> {
        var colon = name.upperBound
        while colon > name.lowerBound, buffer.storage[colon - 1] != 0x3A { colon -= 1 }
        return colon..<name.upperBound
    }

    /// Where an attribute's value stands in the text and in ``buffer``, without spaces around it;
    /// `nil` if it is empty or too long for a field.
    func value(of attribute: Attribute) -> (place: Range<Int>, bytes: Range<Int>)? {
        guard attribute.start >= 0, attribute.length <= StructureLimits.longestValue else {
            return nil
        }
        let inner = ScalarText.trimmed(buffer.storage.span.extracting(attribute.value))
        guard !inner.isEmpty else { return nil }
        let start = attribute.start + inner.lowerBound
        let low = attribute.value.lowerBound + inner.lowerBound
        return (start..<(start + inner.count), low..<(low + inner.count))
    }

    /// The attribute of a local name.
    func attribute(_ local: StaticString) -> Attribute? {
        attributes.first {
            ScalarText.equals(buffer.storage.span.extracting(self.local($0.name)), local)
        }
    }

    /// Whether a value is declared to be a point in time or an interval of them.
    var isTime: Bool {
        guard let type = attribute("type") else { return false }
        let name = buffer.storage.span.extracting(type.value)
        return ScalarText.equals(name, "TS")
            || ScalarText.equals(name, "IVL_TS")
    }
}
