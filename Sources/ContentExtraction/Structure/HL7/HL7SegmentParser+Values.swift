import FindingModel

/// Values of the data types, one after the other.
extension HL7SegmentParser {
    mutating func readValue(
        _ field: HL7Field, _ kind: HL7Kind, _ bytes: Span<UInt8>, _ range: Range<Int>,
        _ offset: Int, _ fields: inout [FieldValue]
    ) {
        let output = HL7Output(field: field, offset: offset)
        if case .other = kind {
            output.addOther(bytes, range, to: &fields)
            return
        }
        split(bytes, range, at: delimiters.component)
        switch kind {
        case .other: break
        case .value(let entity): output.add(bytes, part(0), .entity(entity), to: &fields)
        case .named(let name):
            // Why: IN2-1 is a set id at many sites, although the standard has the employee there.
            guard part(0).count > 2 else { return }
            output.add(bytes, part(0), .named(name), to: &fields)
        case .identifier(let entity):
            let meaning = identifierMeaning(bytes, type: part(4), authority: part(3))
            output.add(bytes, part(0), meaning ?? entity.map { .entity($0) }, to: &fields)
        case .name: addName(bytes, 0...3, output, &fields)
        case .person(let entity): addPerson(bytes, entity, output, &fields)
        case .address: addAddress(bytes, output, &fields)
        case .contact: addContact(bytes, output, &fields)
        case .date: addDate(bytes, 0, output, &fields)
        case .birthDate:
            if SegmentValue.isBirthDate(bytes, part(0)) {
                output.add(bytes, part(0), .entity(.dateOfBirth), to: &fields)
            }
        case .period:
            addDate(bytes, 0, output, &fields)
            addDate(bytes, 1, output, &fields)
        case .timing:
            addDate(bytes, 3, output, &fields)
            addDate(bytes, 4, output, &fields)
        case .code(let meaning): addCode(bytes, codingMethod ?? meaning, output, &fields)
        case .codingMethod:
            codingMethod = HL7CodeTables.meaning(in: HL7CodeTables.systems, bytes, part(0))
        case .valueType:
            observedKind = HL7CodeTables.valueTypes[PackedCode(bytes, part(0))]
        case .observation: addObservation(bytes, output, &fields)
        case .observedValue:
            guard let observedKind else { return }
            readValue(field, observedKind, bytes, range, offset, &fields)
        case .age: addAge(bytes, output, &fields)
        case .practitionerNumber:
            let meaning = identifierMeaning(bytes, type: part(1), authority: 0..<0)
            output.add(bytes, part(0), meaning ?? .entity(.professionalLicense), to: &fields)
        case .authorisation:
            output.add(bytes, part(0), .entity(.priorAuthNumber), to: &fields)
            addDate(bytes, 1, output, &fields)
        case .interpreter: addInterpreter(bytes, output, &fields)
        case .place:
            output.addOther(
                bytes, part(0).lowerBound..<parts[min(2, parts.count - 1)].upperBound, to: &fields)
        }
    }

    private func addDate(
        _ bytes: Span<UInt8>, _ index: Int, _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        guard SegmentValue.isFullDate(bytes, part(index)) else { return }
        output.add(bytes, part(index), .entity(.date), to: &fields)
    }

    private func addAge(
        _ bytes: Span<UInt8>, _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        let digits = part(0).prefix { SegmentByte.isDigit(bytes[$0]) }
        guard digits.count <= 3 else { return }
        let years = digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
        guard years >= 90 else { return }
        output.add(bytes, part(0), .entity(.age), to: &fields)
    }

    /// Family name to suffix as one value.
    private func addName(
        _ bytes: Span<UInt8>, _ components: ClosedRange<Int>, _ output: HL7Output,
        _ fields: inout [FieldValue]
    ) {
        let said = components.compactMap { SegmentValue.trimmed(bytes, part($0)) }
        guard let first = said.first, let last = said.last else { return }
        let name = first.lowerBound..<last.upperBound
        guard SegmentValue.hasLetter(bytes, name) else { return }
        output.add(bytes, name, .entity(.personName), to: &fields)
    }

    private func addPerson(
        _ bytes: Span<UInt8>, _ entity: EntityType, _ output: HL7Output,
        _ fields: inout [FieldValue]
    ) {
        if parts.count == 1, isNameAlone(bytes, part(0)) {
            output.add(bytes, part(0), .entity(.personName), to: &fields)
            return
        }
        let type = identifierMeaning(bytes, type: part(12), authority: part(8))
        addNumber(bytes, part(0), type, entity, output, &fields)
        addName(bytes, 1...4, output, &fields)
    }

    /// The number of a person in their profession, whose shape may tell more than the field.
    private func addNumber(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ type: FieldMeaning?, _ entity: EntityType,
        _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        guard let number = SegmentValue.trimmed(bytes, range) else { return }
        // Why: letters alone are the name by which somebody signs in.
        if type == nil, SegmentValue.digits(bytes, number) == 0 {
            output.add(bytes, number, .other, component: 0, to: &fields)
            return
        }
        let isNPI = entity == .professionalLicense && SegmentValue.isNPI(bytes, number)
        let meaning = type ?? .entity(isNPI ? .usNPI : entity)
        output.add(bytes, number, meaning, component: 0, to: &fields)
    }

    /// Words without a digit where a number should be: systems that know the name only.
    private func isNameAlone(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let value = SegmentValue.trimmed(bytes, range) else { return false }
        return SegmentValue.digits(bytes, value) == 0
            && (SegmentValue.contains(bytes, value, UInt8(ascii: " "))
                || SegmentValue.contains(bytes, value, UInt8(ascii: ",")))
    }

    private mutating func addInterpreter(
        _ bytes: Span<UInt8>, _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        let (person, start, end) = (part(0), part(1), part(2))
        split(bytes, person, at: delimiters.subcomponent)
        addNumber(bytes, part(0), nil, .professionalLicense, output, &fields)
        addName(bytes, 1...4, output, &fields)
        for date in [start, end] where SegmentValue.isFullDate(bytes, date) {
            output.add(bytes, date, .entity(.date), to: &fields)
        }
    }

    private func identifierMeaning(
        _ bytes: Span<UInt8>, type: Range<Int>, authority: Range<Int>
    ) -> FieldMeaning? {
        if let meaning = HL7CodeTables.identifierTypes[PackedCode(bytes, type)] { return meaning }
        var start = authority.lowerBound
        for index in authority.lowerBound...authority.upperBound
        where index == authority.upperBound || bytes[index] == delimiters.subcomponent {
            let name = start..<index
            if !name.isEmpty,
                let meaning = HL7CodeTables.meaning(in: HL7CodeTables.authorities, bytes, name)
            {
                return meaning
            }
            start = index + 1
        }
        return nil
    }
}
