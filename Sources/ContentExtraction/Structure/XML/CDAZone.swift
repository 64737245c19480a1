/// Whose part of a clinical document an element is in.
enum CDAZone: UInt8, Sendable {
    case none
    /// Times here are of the document, not of what happened.
    case header
    case patient, relative, provider, organization, place, device, encounter
    /// Somebody's insurance.
    case coverage
    case narrative
}

extension CDAZone {
    init(_ element: CDAElement, _ tag: XMLTag, inside parent: CDAZone) {
        if parent == .narrative {
            self = .narrative
            return
        }
        switch element {
        case .document: self = .header
        case .body: self = .none
        case .patient: self = .patient
        case .relative: self = .relative
        case .provider: self = .provider
        case .organization: self = .organization
        case .place: self = .place
        case .device: self = .device
        case .encounter: self = .encounter
        case .narrative: self = .narrative
        case .participant: self = CDAZone.isCoverage(tag) ? .coverage : .none
        default: self = parent
        }
    }

    /// C-CDA policy activity: the covered party and the holder of the policy.
    private static func isCoverage(_ tag: XMLTag) -> Bool {
        guard let type = tag.attribute("typeCode") else { return false }
        let code = tag.buffer.storage.span.extracting(type.value)
        return ScalarText.equals(code, "COV") || ScalarText.equals(code, "HLD")
    }
}
