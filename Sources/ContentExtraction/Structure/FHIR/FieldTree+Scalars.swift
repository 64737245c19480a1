import FindingModel

extension FieldTree {
    /// Takes a value of the container on top.
    ///
    /// - Parameters:
    ///   - range: where it stands, without quotes.
    ///   - text: its bytes as written; the whole of it.
    ///   - node: its path.
    ///   - isNumber: whether it's a number of JSON.
    mutating func scalar(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32, isNumber: Bool) {
        let inner = ScalarText.trimmed(text)
        let trimmed = text.extracting(inner)
        let text = trimmed.extracting(first: ScalarText.lengthWithoutFraction(trimmed))
        guard text.count > 0 else { return }
        let start = range.lowerBound + inner.lowerBound
        let range = start..<(start + text.count)
        let top = frames.count - 1
        if top >= 0, !frames[top].isArray, paths[node].roles.scalar == .resourceType {
            setResourceType(text)
            return
        }
        if top >= 0, frames[top].isFHIR {
            fhir(range, text, node, isNumber)
        } else {
            byKey(range, text, node)
        }
    }

    /// A value whose key somebody chose.
    mutating func byKey(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        guard !paths[node].roles.isProse, paths[node].length > 0 || paths[node].style == .index,
            !ScalarText.saysNothing(text), !ScalarText.isProse(text)
        else { return }
        guard let top = frames.last, !top.isArray else {
            put(range, node, .named)
            return
        }
        let roles = paths[node].roles
        put(range, node, .named, wait: roles.isLabelled ? .label : .nothing)
        if roles.isLabel { setLabel(text) }
    }

    private mutating func fhir(
        _ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32, _ isNumber: Bool
    ) {
        let top = frames.count - 1
        let role = paths[node].roles.scalar
        guard !frames[top].isMeta else {
            if role != .silent { put(range, node, .other) }
            return
        }
        switch role {
        case .silent, .prose, .resourceType: return
        case .opaque: put(range, node, .other)
        case .system: system(range, text, node)
        case .code: code(range, text, node)
        case .reference: reference(range, text, node)
        case .type: frames[top].referent = FHIRReferent(type: text)
        case .url: url(range, text, node)
        case .linkID, .label: return
        case .data: data(range, node)
        default:
            guard !ScalarText.saysNothing(text) else { return }
            content(role, range, text, node, isNumber)
        }
    }

    private mutating func content(
        _ role: FHIRScalar, _ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32,
        _ isNumber: Bool
    ) {
        let holder = frames[frames.count - 1].holder
        switch (role, holder) {
        case (.value, .identifier):
            // Why: a value that is a URN was made by a machine for machines.
            let isName = ScalarText.hasPrefix(text, "urn:")
            put(
                range, node, isName ? .other : .named, wait: isName ? .nothing : .identifier,
                shape: ValueShape(text))
        case (.value, .contactPoint): contact(range, text, node)
        case (.value, .coverageClass) where !isNumber: put(range, node, .entity(.healthPlanID))
        case (.value, _): put(range, node, .other)
        case (.display, _):
            put(range, node, .nothing, wait: .display, shape: ValueShape(text))
        case (.family, .humanName), (.given, .humanName), (.text, .humanName), (.personName, _):
            put(range, node, .entity(.personName))
        case (.line, .address), (.text, .address): put(range, node, .entity(.streetAddress))
        case (.place, .address): put(range, node, .entity(.location))
        case (.postalCode, .address): put(range, node, .entity(.zipCode))
        case (.text, _): label(text)
        case (.name, _): name(range, text, node)
        case (.birthDate, _) where ScalarText.startsWithYear(text):
            put(range, node, .entity(.dateOfBirth))
        case (.healthPlan, _): put(range, node, .entity(.healthPlanID))
        case (.priorAuth, _): put(range, node, .entity(.priorAuthNumber))
        case (.device, _): put(range, node, .entity(.deviceID))
        case (.choice, .extensions), (.choice, .parameter), (.choice, .answer), (.choice, .item):
            choice(range, text, node)
        default: unlisted(range, text, node, isNumber)
        }
    }

    private mutating func unlisted(
        _ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32, _ isNumber: Bool
    ) {
        if isNumber {
            put(range, node, .other)
        } else if ScalarText.isISODate(text) {
            put(range, node, .entity(.date))
        } else if !ScalarText.isYearOrMonth(text), !ScalarText.isProse(text),
            !paths[node].roles.isProse
        {
            put(range, node, .named)
        }
    }

    /// The value of an extension, a parameter or an answer.
    private mutating func choice(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        guard !ScalarText.isProse(text) else { return }
        put(range, node, .named, wait: .label, shape: ScalarText.isISODate(text) ? .date : [])
    }

    private mutating func system(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        let top = frames.count - 1
        var system = StandardSystem(system: text)
        if case .unstated = system, frames[top].holder == .identifier {
            let hint = IdentifierKind(
                words: text.extracting(StandardSystem.lastPart(of: text)...))
            // Why only without a type: words in somebody's address tell less than a code does.
            if frames[top].identifier == .unstated { frames[top].identifier = hint }
        } else if case .unstated = system {
            system = .other
        }
        frames[top].system = system
        if text.count > 8 { put(range, node, .other) }
    }

    private mutating func code(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        let top = frames.count - 1
        frames[top].hasCode = true
        let owner = frames[top].owner
        if owner >= 0, owner < top {
            let kind = IdentifierKind(typeCode: text)
            if kind != .unstated { frames[owner].identifier = kind }
            return
        }
        // Why only with a digit: nothing takes `completed` for an identifier.
        guard ScalarText.hasDigit(text) else { return }
        put(range, node, .other, wait: .code)
    }

    /// `text` of an identifier's type, or of a question.
    private mutating func label(_ text: Span<UInt8>) {
        let top = frames.count - 1
        let owner = frames[top].owner
        if owner >= 0, frames[owner].identifier == .unstated {
            frames[owner].identifier = IdentifierKind(words: text)
        } else if frames[top].holder == .item {
            setLabel(text)
        }
    }

    private mutating func name(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        let top = frames.count - 1
        switch frames[top].holder {
        case .parameter:
            setLabel(text)
        case .coverageClass, .organization: put(range, node, .other)
        case .person, .humanName: put(range, node, .entity(.personName))
        default:
            let above = frames[..<top].last { !$0.isArray }
            let isOfResource = above == nil || above?.resource != frames[top].resource
            put(range, node, isOfResource ? .nameOfResource : .named)
        }
    }

    private mutating func url(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        let top = frames.count - 1
        if frames[top].holder == .extensions {
            setLabel(text.extracting(StandardSystem.lastPart(of: text)...))
        }
        if frames[top].holder == .photo, !frames[top].hasPhoto {
            frames[top].hasPhoto = true
            put(range, node, .entity(.facePhoto))
        } else if text.count > 8 {
            put(range, node, .other)
        }
    }

    /// A value that is too long to be a field, except that a photo is one.
    mutating func oversized(_ range: Range<Int>, _ node: Int32) {
        guard let top = frames.last, top.isFHIR, paths[node].roles.scalar == .data,
            top.holder == .photo
        else { return }
        data(range, node)
    }

    /// `data` in base 64: no field, so that it is scanned as what it encodes, unless it is a photo or
    /// encodes no text.
    private mutating func data(_ range: Range<Int>, _ node: Int32) {
        let top = frames.count - 1
        switch frames[top].holder {
        case .photo where !frames[top].hasPhoto:
            frames[top].hasPhoto = true
            put(range, node, .entity(.facePhoto))
        case .signature, .samples: put(range, node, .other)
        default: return
        }
    }

    /// `Patient/17`, or a search with an identifier in it: `Practitioner?identifier=system|value`.
    private mutating func reference(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        let top = frames.count - 1
        let referent = FHIRReferent(reference: text)
        if referent != .unknown { frames[top].referent = referent }
        var bar = text.count
        while bar > 0, text[bar - 1] != 0x7C { bar -= 1 }
        var start = bar
        while start > 0, text[start - 1] != 0x3D { start -= 1 }
        guard bar > start, start > 0, bar < text.count else {
            put(range, node, .other)
            return
        }
        let value = (range.lowerBound + bar)..<range.upperBound
        put(range.lowerBound..<value.lowerBound, node, .other)
        if case .identifier(let kind) = StandardSystem(
            system: text.extracting(start..<(bar - 1))), let entity = kind.entity
        {
            put(value, node, .entity(entity))
        } else {
            put(value, node, .other)
        }
    }

    /// A number to call, without the scheme that some write in front.
    private mutating func contact(_ range: Range<Int>, _ text: Span<UInt8>, _ node: Int32) {
        let (skipped, _) = ContactScheme.split(text)
        let value = (range.lowerBound + skipped)..<range.upperBound
        guard !value.isEmpty else { return }
        put(value, node, .nothing, wait: .contact, shape: ValueShape(text.extracting(skipped...)))
    }
}
