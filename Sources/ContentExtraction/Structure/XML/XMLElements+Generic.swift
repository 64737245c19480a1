extension XMLElements {
    /// An element whose name somebody chose.
    mutating func openGeneric(_ tag: XMLTag, isEmpty: Bool, _ tree: inout FieldTree) {
        let local = tag.buffer.storage.span.extracting(tag.local(tag.name))
        let parent = frames.last?.node ?? FieldPathTable.root
        let node = tree.paths.child(of: parent, local, .element)
        let label = XMLElements.label(tag)
        for attribute in tag.attributes where attribute.start >= 0 {
            take(attribute, tag, node, label, &tree)
        }
        if !isEmpty { push(tag, .generic, node, label: label) }
    }

    private mutating func take(
        _ attribute: XMLTag.Attribute, _ tag: XMLTag, _ element: Int32, _ label: String?,
        _ tree: inout FieldTree
    ) {
        guard let (range, bytes) = tag.value(of: attribute) else { return }
        let text = tag.buffer.storage.span.extracting(bytes)
        let name = tag.buffer.storage.span.extracting(attribute.name)
        let node = tree.paths.child(
            of: element, tag.buffer.storage.span.extracting(tag.local(attribute.name)), .attribute)
        if ScalarText.hasPrefix(name, "xmlns") || ScalarText.hasPrefix(name, "xsi:") {
            if text.count > 8 { tree.put(range, node, .other) }
            return
        }
        guard !tree.paths[node].roles.isProse, !ScalarText.saysNothing(text),
            !ScalarText.isProse(text)
        else { return }
        let isValue = ScalarText.equals(name, "value")
        if isValue, let label {
            tree.put(range, node, .namedAs(label))
        } else {
            tree.put(range, node, .named)
        }
    }

    func genericText(
        _ frame: XMLFrame, _ text: Span<UInt8>, _ tree: FieldTree
    ) -> FieldVerdict? {
        guard !tree.paths[frame.node].roles.isProse || frame.hasLabel,
            !ScalarText.isProse(text)
        else { return nil }
        if frame.hasLabel, let label = labels.last { return .namedAs(label) }
        return .named
    }

    /// The name that an attribute gives to an element's value, after the element's own.
    private static func label(_ tag: XMLTag) -> String? {
        for attribute in tag.attributes where attribute.start >= 0 {
            guard labels[tag.buffer.storage.span.extracting(tag.local(attribute.name))] != nil,
                let (_, bytes) = tag.value(of: attribute), bytes.count <= 64
            else { continue }
            return ScalarText.string(tag.buffer.storage.span.extracting(tag.local(tag.name))) + " "
                + ScalarText.string(tag.buffer.storage.span.extracting(bytes))
        }
        return nil
    }

    private static let labels = KeywordTable<Bool>([("name key label field fieldname", true)])
}
