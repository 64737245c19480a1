import FindingModel

/// Names, addresses, telephones and birthdays.
extension X12SegmentParser {
    private static let person = PackedCode("1")
    private static let county = PackedCode("CY")

    /// NM1: who, person or not, last, first, middle name, prefix, suffix, qualifier, number.
    mutating func addName(
        _ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]
    ) {
        party = X12Party.party(code(bytes, 1))
        if code(bytes, 2) == Self.person {
            let said = [3, 4, 5, 7].compactMap { SegmentValue.trimmed(bytes, element($0)) }
            if let first = said.first, let last = said.last {
                output.add(
                    bytes, first.lowerBound..<last.upperBound, .entity(.personName), party.name,
                    to: &fields)
            }
        } else {
            output.add(bytes, element(3), .other, party.name, to: &fields)
        }
        let meaning = X12Tables.nameQualifiers[code(bytes, 8)]
        output.add(bytes, element(9), meaning, party.identifier, to: &fields)
    }

    /// N1: who, name, qualifier, number.
    mutating func addOrganisation(
        _ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]
    ) {
        party = X12Party.party(code(bytes, 1))
        if isHealthCare { output.add(bytes, element(2), .other, party.organisation, to: &fields) }
        let meaning = X12Tables.nameQualifiers[code(bytes, 3)]
        output.add(bytes, element(4), meaning, party.organisationNumber, to: &fields)
    }

    func addStreet(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        output.add(bytes, element(1), .entity(.streetAddress), party.street, to: &fields)
        output.add(bytes, element(2), .entity(.streetAddress), party.secondStreet, to: &fields)
    }

    /// N4: city, state, ZIP code, country, and what other place the sixth element is.
    func addCity(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        output.add(bytes, element(1), .entity(.location), party.city, to: &fields)
        if SegmentValue.digits(bytes, element(3)) >= 3 {
            output.add(bytes, element(3), .entity(.zipCode), party.zipCode, to: &fields)
        }
        if code(bytes, 5) == Self.county {
            output.add(bytes, element(6), .entity(.location), "N406", to: &fields)
        }
    }

    /// PER: function, name, then up to three numbers, each after its qualifier.
    func addContact(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        if let name = SegmentValue.trimmed(bytes, element(2)) {
            let isPerson = SegmentValue.hasLetter(bytes, name) && !isDepartment(bytes, name)
            output.add(
                bytes, name, isPerson ? .entity(.personName) : .other, party.contact, to: &fields)
        }
        for (number, path) in [(3, "PER04"), (5, "PER06"), (7, "PER08")] {
            let meaning = X12Tables.contactQualifiers[code(bytes, number)]
            output.add(bytes, element(number + 1), meaning, path, to: &fields)
        }
    }

    /// Whether words that stand where a contact's name does are those of a department.
    private func isDepartment(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || !SegmentByte.isLetter(bytes[index]) {
            if index > start,
                X12Tables.departmentWords.contains(
                    PackedCode(beginningOf: bytes, start..<index))
            {
                return true
            }
            start = index + 1
        }
        return false
    }

    /// DMG: format, date of birth.
    func addDemographics(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        guard SegmentValue.isBirthDate(bytes, element(2)) else { return }
        output.add(bytes, element(2), .entity(.dateOfBirth), party.birth, to: &fields)
    }
}
