import FindingModel

/// What of an HL7 v2 message an element holds: `PID.5`, and below it `PID.5.1` or `XPN.1`.
struct SegmentPlace: Sendable {
    private let kind: HL7Kind?
    /// The component, counted from zero; `nil` for the whole field.
    private let component: Int?

    private init(_ kind: HL7Kind?, component: Int?) {
        (self.kind, self.component) = (kind, component)
    }

    /// The place of a field; `nil` if no segment that is known can have one of this name.
    init?(field name: Span<UInt8>) {
        guard name.count > 4, name[3] == 0x2E, ASCIIByte.isUpper(name[0]),
            let number = Self.lastNumber(name), let code = PackedCode(name, 0..<3),
            let segment = HL7Tables.segments[code]
        else { return nil }
        let field = number < segment.fields.count ? segment.fields[number] : nil
        self.init(field?.kind, component: nil)
    }

    /// The place of an element below this one.
    func child(_ name: Span<UInt8>) -> SegmentPlace {
        let number = Self.lastNumber(name).map { max(0, $0 - 1) }
        return SegmentPlace(kind, component: component ?? number)
    }

    /// The number at the end of a name, behind a full stop.
    private static func lastNumber(_ name: Span<UInt8>) -> Int? {
        var start = name.count
        while start > 0, ASCIIByte.isDigit(name[start - 1]) { start -= 1 }
        guard start > 0, name[start - 1] == 0x2E, (1...3).contains(name.count - start) else {
            return nil
        }
        return (start..<name.count).reduce(0) { $0 * 10 + Int(name[$1] - 0x30) }
    }

    /// What the text of the element is; `nil` for text without a field.
    func verdict(_ text: Span<UInt8>) -> FieldVerdict? {
        guard let kind else { return nil }
        let all = 0..<text.count
        switch (kind, component ?? 0) {
        case (.other, _), (.place, _): return .other
        case (.named(let name), 0): return .namedAs(name)
        case (.value(let entity), 0), (.identifier(.some(let entity)), 0):
            return SegmentValue.refined(entity, text, all).map { .entity($0) }
        case (.practitionerNumber, 0): return .entity(.professionalLicense)
        case (.authorisation, 0): return .entity(.priorAuthNumber)
        case (.person(let entity), 0): return number(of: entity, text)
        case (.name, 0...3), (.person, 1...4):
            return SegmentValue.hasLetter(text, all) ? .entity(.personName) : nil
        case (.address, 0...1): return .entity(.streetAddress)
        case (.address, 2), (.address, 8): return .entity(.location)
        case (.address, 4): return ScalarText.hasDigit(text) ? .entity(.zipCode) : nil
        case (.contact, 0), (.contact, 3), (.contact, 6), (.contact, 11): return contact(text)
        case (.birthDate, 0):
            return SegmentValue.isBirthDate(text, all) ? .entity(.dateOfBirth) : nil
        case (.date, 0), (.period, 0...1), (.timing, 3...4), (.authorisation, 1):
            return SegmentValue.isFullDate(text, all) ? .entity(.date) : nil
        default: return nil
        }
    }

    private func number(of entity: EntityType, _ text: Span<UInt8>) -> FieldVerdict {
        // Why: letters alone are the name by which somebody signs in.
        guard ScalarText.hasDigit(text) else { return .other }
        let isNPI =
            entity == .professionalLicense && SegmentValue.isNPI(text, 0..<text.count)
        return .entity(isNPI ? .usNPI : entity)
    }

    private func contact(_ text: Span<UInt8>) -> FieldVerdict? {
        let shape = ValueShape(text)
        if shape.contains(.at) { return .entity(.email) }
        return shape.contains(.phone) ? .entity(.phone) : nil
    }
}
