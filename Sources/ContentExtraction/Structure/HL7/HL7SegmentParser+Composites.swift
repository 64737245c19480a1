import FindingModel

/// Addresses, telephones and codes.
extension HL7SegmentParser {
    /// XAD: street, other designation, city, state, ZIP code, country, type, other, county.
    func addAddress(
        _ bytes: Span<UInt8>, _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        add(bytes, 0, .streetAddress, output, &fields)
        add(bytes, 1, .streetAddress, output, &fields)
        add(bytes, 2, .location, output, &fields)
        if SegmentValue.digits(bytes, part(4)) >= 3 { add(bytes, 4, .zipCode, output, &fields) }
        add(bytes, 8, .location, output, &fields)
    }

    /// XTN: the number as one string in the old form, in parts in the new.
    func addContact(
        _ bytes: Span<UInt8>, _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        let isFax = PackedCode(bytes, part(2)) == Self.fax
        let line: EntityType = isFax ? .fax : .phone
        if SegmentValue.contains(bytes, part(0), UInt8(ascii: "@")) {
            add(bytes, 0, .email, output, &fields)
        } else if isNumber(bytes, part(0)) {
            add(bytes, 0, line, output, &fields)
        }
        if SegmentValue.contains(bytes, part(3), UInt8(ascii: "@")) {
            add(bytes, 3, .email, output, &fields)
        }
        if !part(6).isEmpty {
            let hasArea = SegmentValue.digits(bytes, part(5)) > 0
            let number = part(hasArea ? 5 : 6).lowerBound..<part(6).upperBound
            if isNumber(bytes, number) {
                output.add(
                    bytes, number, .entity(line), component: hasArea ? 5 : 6, to: &fields)
            }
        }
        if isNumber(bytes, part(11)) { add(bytes, 11, line, output, &fields) }
    }

    /// CWE: code, text, system, and the same again for another system.
    func addCode(
        _ bytes: Span<UInt8>, _ meaning: FieldMeaning?, _ output: HL7Output,
        _ fields: inout [FieldValue]
    ) {
        for index in [0, 3] where !part(index).isEmpty {
            let system = HL7CodeTables.meaning(
                in: HL7CodeTables.systems, bytes, part(index + 2))
            let isKnown = system != nil || (part(index + 2).isEmpty && index == 0)
            guard isKnown, let code = SegmentValue.trimmed(bytes, part(index)) else { continue }
            var said = system ?? meaning
            if said == .entity(.cpt) { said = .entity(SegmentValue.procedure(bytes, code)) }
            output.add(bytes, code, said, component: index, to: &fields)
        }
    }

    /// OBX-3, after which the value may be more than its data type says.
    mutating func addObservation(
        _ bytes: Span<UInt8>, _ output: HL7Output, _ fields: inout [FieldValue]
    ) {
        addCode(bytes, nil, output, &fields)
        if let kind = HL7CodeTables.observations[PackedCode(bytes, part(0))] {
            observedKind = kind
        }
    }

    private static let fax = PackedCode("FX")

    /// Seven digits are the least that can be called.
    private func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count >= 7 && SegmentValue.digits(bytes, range) >= 7
    }

    private func add(
        _ bytes: Span<UInt8>, _ index: Int, _ entity: EntityType, _ output: HL7Output,
        _ fields: inout [FieldValue]
    ) {
        output.add(bytes, part(index), .entity(entity), component: index, to: &fields)
    }
}
