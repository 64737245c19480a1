import FindingModel

extension XMLElements {
    /// An element of a clinical document (CDA R2, C-CDA, C32) or another HL7 version 3 message.
    mutating func openClinical(_ tag: XMLTag, isEmpty: Bool, _ tree: inout FieldTree) {
        let local = tag.buffer.storage.span.extracting(tag.local(tag.name))
        let element = CDAElement(name: local)
        let parent = frames.last
        let node =
            element == .document
            ? FieldPathTable.root
            : tree.paths.child(of: parent?.node ?? FieldPathTable.root, local, .element)
        let zone = CDAZone(element, tag, inside: parent?.zone ?? .none)
        if zone != .narrative {
            let place = ClinicalPlace(element: element, zone: zone, parent: parent)
            for attribute in tag.attributes where attribute.start >= 0 {
                take(attribute, tag, node, place, &tree)
            }
        }
        if element == .template, isPolicy(tag), let top = frames.indices.last {
            frames[top].isPolicy = true
        }
        guard !isEmpty else { return }
        push(tag, .clinicalDocument, node, element: element, zone: zone)
    }

    /// The policy activity of C-CDA, whose id is the number of the policy or group.
    private func isPolicy(_ tag: XMLTag) -> Bool {
        guard frames.last?.element == .act, let root = tag.attribute("root") else { return false }
        return ScalarText.equals(
            tag.buffer.storage.span.extracting(root.value), "2.16.840.1.113883.10.20.22.4.61")
    }

    private func take(
        _ attribute: XMLTag.Attribute, _ tag: XMLTag, _ element: Int32, _ place: ClinicalPlace,
        _ tree: inout FieldTree
    ) {
        guard let (range, bytes) = tag.value(of: attribute) else { return }
        let local = tag.local(attribute.name)
        let name = tag.buffer.storage.span.extracting(local)
        let text = tag.buffer.storage.span.extracting(bytes)
        var role = CDAAttribute(name: name)
        if ScalarText.hasPrefix(tag.buffer.storage.span.extracting(attribute.name), "xmlns") {
            role = .opaque
        }
        if role == .silent || ScalarText.saysNothing(text) { return }
        let node = tree.paths.child(of: element, name, .attribute)
        switch role {
        case .silent: return
        case .opaque: if text.count > 8 { tree.put(range, node, .other) }
        case .code: if ScalarText.hasDigit(text) { tree.put(range, node, code(tag)) }
        case .extensionPart: tree.put(range, node, identifier(tag, text, place))
        case .value: value(range, text, tag, node, place, &tree)
        case .unlisted: tree.byKey(range, text, node)
        }
    }

    private func code(_ tag: XMLTag) -> FieldVerdict {
        guard let system = tag.attribute("codeSystem") else { return .other }
        let oid = tag.buffer.storage.span.extracting(system.value)
        if case .codes(let codes) = StandardSystem(oid: oid) { return .entity(codes.entity) }
        return .other
    }

    private func identifier(
        _ tag: XMLTag, _ text: Span<UInt8>, _ place: ClinicalPlace
    ) -> FieldVerdict {
        guard place.element == .identifier else { return .other }
        if let root = tag.attribute("root"),
            case .identifier(let kind) = StandardSystem(
                oid: tag.buffer.storage.span.extracting(root.value))
        {
            if let entity = kind.entity { return .entity(entity) }
            if kind == .medicare {
                return .entity(ValueShape(text).contains(.hicn) ? .usHICN : .usMBI)
            }
        }
        if place.parent?.isPolicy == true { return .entity(.healthPlanID) }
        switch (place.parent?.element, place.zone) {
        case (.patient, _): return .entity(.mrn)
        case (.encounter, _): return .entity(.encounterNumber)
        case (.role, .coverage): return .entity(.healthPlanID)
        case (.device, _): return .entity(.deviceID)
        case (.relative, _): return .named
        default: return .other
        }
    }

    private func value(
        _ range: Range<Int>, _ text: Span<UInt8>, _ tag: XMLTag, _ node: Int32,
        _ place: ClinicalPlace, _ tree: inout FieldTree
    ) {
        switch place.element {
        case .telecom:
            let (skipped, scheme) = ContactScheme.split(text)
            let value = (range.lowerBound + skipped)..<range.upperBound
            let shape = ValueShape(text.extracting(skipped...))
            if !value.isEmpty { tree.put(value, node, tree.contact(scheme, shape)) }
        case .birthTime where ScalarText.startsWithYear(text):
            tree.put(range, node, .entity(.dateOfBirth))
        case .time, .value:
            let isTime = place.element == .time || tag.isTime
            let isDate = isTime && tag.attribute("unit") == nil && ScalarText.isHL7Date(text)
            tree.put(range, node, isDate && place.zone != .header ? .entity(.date) : .other)
        case .reference where text[0] != 0x23: return
        default: tree.put(range, node, .other)
        }
    }

    /// What the text of an element is, by the element.
    func clinicalText(
        _ frame: XMLFrame, _ text: Span<UInt8>, _ tree: FieldTree
    ) -> FieldVerdict? {
        guard frame.zone != .narrative else { return nil }
        switch frame.element {
        case .namePart: return .entity(.personName)
        case .name: return name(frame)
        case .street, .address: return .entity(.streetAddress)
        case .city: return .entity(.location)
        case .postalCode: return .entity(.zipCode)
        case .unlisted:
            let isText = tree.paths[frame.node].roles.isProse || ScalarText.isProse(text)
            return isText ? nil : .named
        default: return nil
        }
    }

    private func name(_ frame: XMLFrame) -> FieldVerdict? {
        let parent = frames.count > 1 ? frames[frames.count - 2].element : .unlisted
        switch (parent, frame.zone) {
        case (.person, _), (.patient, _), (.relative, _), (.provider, _), (_, .coverage):
            return .entity(.personName)
        case (_, .organization), (_, .place): return .other
        default: return nil
        }
    }
}
