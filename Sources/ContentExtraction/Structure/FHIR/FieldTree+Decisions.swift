import FindingModel

extension FieldTree {
    /// What a waiting value is, by its siblings.
    func verdictOf(_ field: PendingField, _ frame: FieldFrame) -> FieldVerdict {
        switch field.wait {
        case .nothing: field.verdict
        case .identifier: identifier(field, frame)
        case .contact: contact(frame.system, field.shape)
        case .code: code(frame.system)
        case .display: display(frame, field.shape)
        case .label: labelled(frame.label >= 0 ? labels[Int(frame.label)] : nil, field)
        }
    }

    private func identifier(_ field: PendingField, _ frame: FieldFrame) -> FieldVerdict {
        var kind = IdentifierKind.unstated
        if case .identifier(let system) = frame.system {
            kind = system
        } else if frame.identifier != .unstated {
            kind = frame.identifier
        }
        if let entity = kind.entity { return .entity(entity) }
        switch kind {
        case .medicare: return .entity(field.shape.contains(.hicn) ? .usHICN : .usMBI)
        case .tax where field.shape.contains(.nineDigits):
            return .entity(field.shape.contains(.beginsWithNine) ? .usITIN : .usSSN)
        case .tax: return .named
        case .other: return .other
        default: break
        }
        let around = frames[..<field.frame].last { !$0.isArray }
        switch around?.container {
        case .qualification: return .entity(.professionalLicense)
        case .person: return .entity(.mrn)
        case .agent, .organization:
            return field.shape.contains(.npi) ? .entity(.usNPI) : .other
        default: return .identifier(field.shape)
        }
    }

    private func code(_ system: StandardSystem) -> FieldVerdict {
        if case .codes(let codes) = system { return .entity(codes.entity) }
        return .other
    }

    private func display(_ frame: FieldFrame, _ shape: ValueShape) -> FieldVerdict {
        if frame.hasCode { return .nothing }
        switch frame.referent {
        case .person: return .entity(.personName)
        case .organization: return .other
        case .thing: return .nothing
        case .unknown: break
        }
        switch frame.container {
        case .person: return .entity(.personName)
        case .agent: return shape.contains(.personLike) ? .entity(.personName) : .nothing
        case .organization: return .other
        default: return .nothing
        }
    }

    private func labelled(_ label: String?, _ field: PendingField) -> FieldVerdict {
        guard let label else { return field.shape.contains(.date) ? .entity(.date) : field.verdict }
        switch ExtensionLabels.table[Array(label.utf8).span] {
        case .none:
            if field.shape.contains(.date) {
                return label.lowercased().contains("birth") ? .entity(.dateOfBirth) : .entity(.date)
            }
            return .namedAs(label)
        case .some(let entity): return .entity(entity)
        }
    }

    /// What a contact point's value is; without a system by its looks.
    func contact(_ system: StandardSystem, _ shape: ValueShape) -> FieldVerdict {
        switch system {
        case .phone: return .entity(.phone)
        case .fax: return .entity(.fax)
        case .email: return .entity(.email)
        case .web: return .entity(.url)
        default: break
        }
        if shape.contains(.at) { return .entity(.email) }
        if shape.contains(.web) { return .entity(.url) }
        if shape.contains(.phone) { return .entity(.phone) }
        return .nothing
    }
}

/// Extensions of the FHIR core and of ISO 21090 whose value is an identifier.
private enum ExtensionLabels {
    static let table = KeywordTable<EntityType>([
        ("patient-mothersMaidenName mothersMaidenName", .personName),
        ("humanname-own-name humanname-partner-name humanname-fathers-family", .personName),
        ("humanname-mothers-family iso21090-EN-qualifier-family", .personName),
        ("patient-birthTime", .dateOfBirth),
        ("iso21090-ADXP-streetName iso21090-ADXP-houseNumber", .streetAddress),
        ("iso21090-ADXP-additionalLocator iso21090-ADXP-postBox", .streetAddress),
        ("iso21090-ADXP-streetAddressLine iso21090-ADXP-unitID", .streetAddress),
    ])
}

extension FHIRResource {
    /// What an identifier is that has neither a telling system nor a type.
    func meaning(_ shape: ValueShape, _ name: String) -> FieldMeaning {
        switch self {
        case .patient: .entity(.mrn)
        case .person: .named(name)
        case .practitioner: shape.contains(.npi) ? .entity(.usNPI) : .named(name)
        case .organization: shape.contains(.npi) ? .entity(.usNPI) : .other
        case .coverage: .entity(.healthPlanID)
        case .encounter: .entity(.encounterNumber)
        case .claim: .entity(.claimNumber)
        case .account: .entity(.accountNumber)
        case .prescription: .entity(.rxNumber)
        case .device: .entity(.deviceID)
        case .other: .other
        }
    }
}
