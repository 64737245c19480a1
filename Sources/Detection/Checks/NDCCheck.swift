/// A National Drug Code: labeler, product and package in one of the layouts in use.
///
/// 21 CFR 207.33: 4-4-2, 5-3-2 and 5-4-1; HIPAA: 5-4-2; from 2033: 6-4-2. Without dashes ten to
/// twelve digits. A pattern states the layouts too, so the check adds nothing of its own.
enum NDCCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var lengths = InlineArray<3, Int>(repeating: 0)
        var segment = 0
        var labeler = 0
        var position = 0
        while position < value.count {
            if let digit = ASCII.digit(value[position]) {
                if segment == 0, lengths[0] < 6 { labeler = labeler * 10 + digit }
                lengths[segment] += 1
                position += 1
            } else if let length = separatorLength(value, at: position) {
                position += length
                if position < value.count, lengths[segment] > 0 { segment += 1 }
                guard segment < 3 else { return .failed }
            } else {
                return .failed
            }
        }
        guard labeler > 0 else { return .failed }
        switch (lengths[0], lengths[1], lengths[2]) {
        case (4, 4, 2), (5, 3, 2), (5, 4, 1), (5, 4, 2), (6, 4, 2), (10...12, 0, 0): return .plain
        default: return .failed
        }
    }

    private static func separatorLength(_ value: Span<UInt8>, at position: Int) -> Int? {
        // Why: some systems print a star where a zero was dropped or a dash belongs.
        if value[position] == UInt8(ascii: "*") { return 1 }
        return Separator.read(value, at: position)?.length
    }
}
