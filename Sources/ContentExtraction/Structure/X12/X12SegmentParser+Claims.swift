import FindingModel

/// References, codes, dates and payments.
extension X12SegmentParser {
    private static let range = PackedCode("RD8")
    private static let singleDate = PackedCode("D8")
    /// Date and time to the minute.
    private static let minutes = PackedCode("DT")
    private static let routing = PackedCode("01")
    private static let nationalDrugCode = PackedCode("N4")

    /// An element whose meaning does not depend on others.
    mutating func addField(
        _ field: X12Field, _ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]
    ) {
        let value = element(field.number)
        guard !value.isEmpty else { return }
        switch field.kind {
        case .meaning(let meaning): output.add(bytes, value, meaning, field.path, to: &fields)
        case .date: addDate(bytes, value, field.path, output, &fields)
        case .provider:
            let isNPI = SegmentValue.trimmed(bytes, value).map { SegmentValue.isNPI(bytes, $0) }
            output.add(
                bytes, value, isNPI == true ? .entity(.usNPI) : .other, field.path, to: &fields)
        case .procedure: addProcedure(bytes, value, field.path, output, &fields)
        }
    }

    /// REF: qualifier, number.
    func addReference(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        guard let reference = X12Tables.references[code(bytes, 1)] else { return }
        output.add(bytes, element(2), reference.meaning, reference.path, to: &fields)
    }

    /// HI: up to twelve composites of qualifier, code, date format, date, amount.
    mutating func addDiagnoses(
        _ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]
    ) {
        for number in 1..<max(2, min(elements.count, X12Tables.diagnosisPaths.count + 1)) {
            let path = X12Tables.diagnosisPaths[number - 1]
            splitComponents(bytes, element(number))
            let qualifier = PackedCode(bytes, component(1))
            let meaning = X12Tables.codeLists[qualifier]
            let value = SegmentValue.trimmed(bytes, component(2))
            let isProcedure = meaning == .entity(.cpt)
            if let value, let meaning {
                let exact = isProcedure ? .entity(SegmentValue.procedure(bytes, value)) : meaning
                output.add(bytes, value, exact, path, to: &fields)
            }
            addDates(
                bytes, component(4), format: PackedCode(bytes, component(3)), path, output, &fields)
            output.add(bytes, component(5), .other, path, to: &fields)
        }
    }

    /// A composite of qualifier and procedure code, in which modifiers follow.
    private mutating func addProcedure(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ path: String, _ output: X12Output,
        _ fields: inout [FieldValue]
    ) {
        splitComponents(bytes, range)
        guard let code = SegmentValue.trimmed(bytes, component(2)),
            let qualifier = PackedCode(bytes, component(1)),
            let meaning = X12Tables.procedureQualifiers[qualifier]
        else { return }
        let isProcedure = meaning == .entity(.cpt)
        let exact = isProcedure ? .entity(SegmentValue.procedure(bytes, code)) : meaning
        output.add(bytes, code, exact, path, to: &fields)
    }

    /// DTP: qualifier, format, date or range.
    func addPeriod(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        addDates(bytes, element(3), format: code(bytes, 2), "DTP03", output, &fields)
    }

    /// DTM: qualifier, date, and format and range in the older form.
    func addTime(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        let isOfMessage = X12Tables.messageDates.contains(code(bytes, 1))
        if isOfMessage {
            output.add(bytes, element(2), .other, "DTM02", to: &fields)
        } else {
            addDate(bytes, element(2), "DTM02", output, &fields)
        }
        addDates(bytes, element(6), format: code(bytes, 5), "DTM06", output, &fields)
    }

    /// LIN: after the first element, pairs of qualifier and number.
    func addItems(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        for item in X12Tables.itemNumbers
        where code(bytes, item.number - 1) == Self.nationalDrugCode {
            output.add(bytes, element(item.number), .entity(.ndc), item.path, to: &fields)
        }
    }

    /// BPR: for the payer and the payee, qualifier and number of bank and account.
    func addPayment(_ bytes: Span<UInt8>, _ output: X12Output, _ fields: inout [FieldValue]) {
        output.add(bytes, element(2), .other, "BPR02", to: &fields)
        for account in X12Tables.paymentAccounts {
            if code(bytes, account.bank) == Self.routing {
                output.add(
                    bytes, element(account.bank + 1), .entity(.abaRouting), account.bankPath,
                    to: &fields)
            }
            output.add(
                bytes, element(account.bank + 3), .entity(.bankAccount), account.accountPath,
                to: &fields)
        }
        output.add(bytes, element(16), .other, "BPR16", to: &fields)
    }

    /// One date, or both ends of a range.
    private func addDates(
        _ bytes: Span<UInt8>, _ range: Range<Int>, format: PackedCode?, _ path: String,
        _ output: X12Output, _ fields: inout [FieldValue]
    ) {
        guard format == Self.range, range.count == 17, bytes[range.lowerBound + 8] == 0x2D else {
            if format == Self.range || format == Self.singleDate || format == Self.minutes {
                addDate(bytes, range, path, output, &fields)
            }
            return
        }
        let lower = range.lowerBound
        addDate(bytes, lower..<lower + 8, path, output, &fields)
        addDate(bytes, lower + 9..<range.upperBound, path, output, &fields)
    }

    private func addDate(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ path: String, _ output: X12Output,
        _ fields: inout [FieldValue]
    ) {
        guard SegmentValue.isFullDate(bytes, range) else { return }
        output.add(bytes, range, .entity(.date), path, to: &fields)
    }
}
