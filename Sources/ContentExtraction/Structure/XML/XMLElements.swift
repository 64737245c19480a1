import FindingModel

/// The open elements of an XML text, and what their values are.
struct XMLElements: Sendable {
    var frames: [XMLFrame] = []
    private var names = ByteBuffer()
    /// Names that attributes of the open elements give.
    var labels: [String] = []
    /// Text of an element that may turn out to have children.
    private var held: (range: Range<Int>, node: Int32, verdict: FieldVerdict)?
    /// Whether tags did not match.
    private(set) var isDamaged = false

    var isAtTop: Bool { frames.isEmpty }

    /// Opens an element; false if there are too many open.
    mutating func open(_ tag: XMLTag, isEmpty: Bool, _ tree: inout FieldTree) -> Bool {
        guard frames.count < StructureLimits.deepest else { return false }
        makeRoom(&tree)
        if let top = frames.indices.last { frames[top].hasChild = true }
        let dialect = XMLDialect(of: tag, inside: frames.last?.dialect)
        switch dialect {
        case .fhir: openFHIR(tag, isEmpty: isEmpty, &tree)
        case .clinicalDocument: openClinical(tag, isEmpty: isEmpty, &tree)
        case .generic: openGeneric(tag, isEmpty: isEmpty, &tree)
        case .segment: openSegment(tag, isEmpty: isEmpty, &tree)
        case .narrative:
            if !isEmpty { push(tag, .narrative, FieldPathTable.root) }
        }
        return true
    }

    private mutating func makeRoom(_ tree: inout FieldTree) {
        guard tree.paths.isFull else { return }
        var nodes = frames.map(\.node)
        tree.makeRoom(held: &nodes)
        for index in frames.indices { frames[index].node = nodes[index] }
    }

    mutating func push(
        _ tag: XMLTag, _ dialect: XMLDialect, _ node: Int32, element: CDAElement = .unlisted,
        zone: CDAZone = .none, isInTree: Bool = false, label: String? = nil,
        place: SegmentPlace? = nil
    ) {
        frames.append(
            XMLFrame(
                nameStart: names.count, dialect: dialect, node: node, element: element, zone: zone,
                isInTree: isInTree, hasLabel: label != nil, place: place))
        if let label { labels.append(label) }
        names.append(tag.buffer.storage.span.extracting(tag.local(tag.name)))
    }

    /// Ends an element, with those inside it that nobody ended.
    mutating func close(_ name: Span<UInt8>, _ tree: inout FieldTree) {
        guard let place = frames.indices.last(where: { isName($0, name) }) else {
            isDamaged = true
            return
        }
        if place < frames.count - 1 { isDamaged = true }
        while frames.count > place {
            let frame = frames.removeLast()
            names.cut(at: frame.nameStart)
            if frame.hasLabel { labels.removeLast() }
            if frame.isInTree { tree.close() }
        }
    }

    private func isName(_ place: Int, _ name: Span<UInt8>) -> Bool {
        let start = frames[place].nameStart
        let end = place + 1 < frames.count ? frames[place + 1].nameStart : names.count
        guard end - start == name.count else { return false }
        for index in name.indices where names.storage[start + index] != name[index] { return false }
        return true
    }

    /// A run of text of the element on top, up to the next tag or as far as it is kept.
    mutating func text(
        _ range: Range<Int>, _ text: Span<UInt8>, _ escapes: ValueEscapes, _ tree: inout FieldTree
    ) {
        held = nil
        guard let frame = frames.last, !frame.hasChild else { return }
        if frame.dialect == .generic, tree.takeEmbedded(text, escapes, range, frame.node) { return }
        guard range.count <= StructureLimits.longestValue else { return }
        let inner = ScalarText.trimmed(text)
        let text = text.extracting(inner)
        guard text.count > 0, !ScalarText.saysNothing(text) else { return }
        let start = range.lowerBound + inner.lowerBound
        let verdict: FieldVerdict?
        switch frame.dialect {
        case .fhir, .narrative: verdict = nil
        case .segment: verdict = frame.place?.verdict(text)
        case .clinicalDocument: verdict = clinicalText(frame, text, tree)
        case .generic: verdict = genericText(frame, text, tree)
        }
        if let verdict { held = (start..<(start + text.count), frame.node, verdict) }
    }

    /// Gives the text that was held unless the element has children.
    mutating func keepText(_ isLeaf: Bool, _ tree: inout FieldTree) {
        if isLeaf, let held { tree.put(held.range, held.node, held.verdict) }
        held = nil
    }
}
