extension XMLElements {
    /// An element of a FHIR resource: its value is an attribute, its members are elements.
    mutating func openFHIR(_ tag: XMLTag, isEmpty: Bool, _ tree: inout FieldTree) {
        let local = tag.buffer.storage.span.extracting(tag.local(tag.name))
        guard local.count > 0, !ASCIIByte.isUpper(local[0]) else {
            if !isEmpty {
                tree.openResource(local)
                let node = tree.frames.last?.node ?? FieldPathTable.root
                push(tag, .fhir, node, isInTree: true)
            }
            return
        }
        let node = member(local, &tree)
        if let attribute = tag.attribute("value") {
            take(attribute, tag, node, &tree)
        }
        guard !isEmpty else { return }
        tree.open(node, isArray: false)
        push(tag, .fhir, node, isInTree: true)
        if tree.paths[node].roles.container == .extensions, let attribute = tag.attribute("url") {
            let url: [UInt8] = Array("url".utf8)
            take(attribute, tag, tree.paths.child(of: node, url.span, .member), &tree)
        }
    }

    private func take(
        _ attribute: XMLTag.Attribute, _ tag: XMLTag, _ node: Int32, _ tree: inout FieldTree
    ) {
        guard !tree.isAtTop else { return }
        if let (range, bytes) = tag.value(of: attribute) {
            tree.scalar(range, tag.buffer.storage.span.extracting(bytes), node, isNumber: false)
        } else if attribute.start >= 0, attribute.length > StructureLimits.longestValue {
            let end = attribute.start + StructureLimits.longestValue
            tree.oversized(attribute.start..<end, node)
        }
    }

    /// The path of a member; a second one of the same name is `name[1]`.
    private func member(_ name: Span<UInt8>, _ tree: inout FieldTree) -> Int32 {
        let top = tree.frames.count - 1
        guard top >= 0 else { return tree.paths.child(of: FieldPathTable.root, name, .member) }
        let node = tree.paths.child(of: tree.frames[top].node, name, .member)
        guard tree.frames[top].lastChild == node else {
            tree.frames[top].lastChild = node
            tree.frames[top].next = 0
            return node
        }
        tree.frames[top].next &+= 1
        return tree.paths.element(of: node, at: tree.frames[top].next)
    }
}
