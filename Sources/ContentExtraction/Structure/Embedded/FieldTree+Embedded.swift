import FindingModel

extension FieldTree {
    /// Takes a value that may be structured text itself.
    ///
    /// - Parameters:
    ///   - text: its bytes as written, or the first of them.
    ///   - escapes: how they are written.
    ///   - range: where it stands.
    ///   - node: its path.
    /// - Returns: whether it is.
    mutating func takeEmbedded(
        _ text: Span<UInt8>, _ escapes: ValueEscapes, _ range: Range<Int>, _ node: Int32
    ) -> Bool {
        guard embedded != nil, EmbeddedMark.begins(text) else { return false }
        let place = EmbeddedReader.Place(
            offset: range.lowerBound, path: paths.path(of: node), name: paths.name(of: node))
        let longest = StructureLimits.longestUnit
        guard
            let found = embedded?.fields(
                of: text.extracting(first: longest), escapes, isWhole: range.count <= longest,
                at: place), !found.isEmpty
        else { return false }
        for field in found { giveInOrder(field) }
        return true
    }

    /// Gives a field behind those that wait.
    private mutating func giveInOrder(_ field: FieldValue) {
        guard firstPlace < pending.count else {
            ready.append(field)
            return
        }
        let verdict: FieldVerdict =
            switch field.meaning {
            case .entity(let entity): .entity(entity)
            case .named(let name): .namedAs(name)
            case .other: .other
            }
        pending.append(
            PendingField(
                range: field.range, path: field.path, name: "", isNumber: false, shape: [],
                resource: -1, isRelative: false, verdict: verdict, wait: .nothing, frame: -1))
    }
}
