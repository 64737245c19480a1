extension XMLElements {
    /// An element of an HL7 v2 message in XML, from its fields down.
    mutating func openSegment(_ tag: XMLTag, isEmpty: Bool, _ tree: inout FieldTree) {
        guard !isEmpty else { return }
        let local = tag.buffer.storage.span.extracting(tag.local(tag.name))
        let parent = frames.last
        let node = tree.paths.child(of: parent?.node ?? FieldPathTable.root, local, .element)
        let place = parent?.place?.child(local) ?? SegmentPlace(field: local)
        push(tag, .segment, node, place: place)
    }
}
