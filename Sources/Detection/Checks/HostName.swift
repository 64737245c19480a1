/// The name of a host as the Domain Name System has it (RFC 1123 2.1, RFC 1035 2.3.4).
enum HostName {
    enum TopLevel { case known, unknown, reserved }

    enum Kind: Equatable {
        case noName
        case oneLabel
        case name(TopLevel)
    }

    /// What stands in a range of a value.
    static func kind(
        of value: Span<UInt8>, in range: Range<Int>, domains: TermTable
    ) -> Kind {
        var end = range.upperBound
        if end > range.lowerBound, value[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > range.lowerBound, end - range.lowerBound <= 253 else { return .noName }
        var labels = 0
        var start = range.lowerBound
        var last = start..<end
        while start <= end {
            var stop = start
            while stop < end, value[stop] != UInt8(ascii: ".") { stop += 1 }
            guard isLabel(value, start..<stop) else { return .noName }
            last = start..<stop
            labels += 1
            start = stop + 1
        }
        guard labels > 1 else { return .oneLabel }
        return topLevel(value, last, domains: domains)
    }

    private static func isLabel(_ value: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard
            (1...63).contains(range.count), value[range.lowerBound] != UInt8(ascii: "-"),
            value[range.upperBound - 1] != UInt8(ascii: "-")
        else { return false }
        for position in range {
            let byte = value[position]
            // Why the rest: names in other scripts come undisguised, and some hosts have a "_".
            guard
                ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_") || byte >= 0x80
            else { return false }
        }
        return true
    }

    private static func topLevel(
        _ value: Span<UInt8>, _ range: Range<Int>, domains: TermTable
    ) -> Kind {
        guard range.count >= 2 else { return .noName }
        var lower = InlineArray<63, UInt8>(repeating: 0)
        var hasDigit = false
        var isForeign = false
        for (offset, position) in range.enumerated() {
            lower[offset] = ASCII.lower(value[position])
            hasDigit = hasDigit || !ASCII.isLetter(value[position])
            isForeign = isForeign || value[position] >= 0x80
        }
        // Why: apart from "xn--" names and undisguised ones, top-level domains are letters only.
        let isEncoded = range.count > 4 && lower[2] == UInt8(ascii: "-") && lower[3] == lower[2]
        if hasDigit, !isEncoded, !isForeign { return .noName }
        guard let entry = domains.lookup(lower.span.extracting(0..<range.count)), entry.isComplete
        else { return .name(.unknown) }
        return .name(entry.flags & Self.reserved != 0 ? .reserved : .known)
    }

    /// The flag of names that no public server has (RFC 2606, RFC 6762; `internal` by ICANN).
    private static let reserved: UInt8 = 1 << 5
}

extension CheckOutcome {
    /// A host name counts by what is known of its top-level domain.
    ///
    /// Why 2.7: of two random letters 248 in 676 are a domain; of more letters fewer are.
    static func hostName(_ topLevel: HostName.TopLevel) -> CheckOutcome {
        switch topLevel {
        case .known: .passed(oneIn: 676.0 / 248)
        case .reserved: .plain
        case .unknown: .passed(weight: -1.5)
        }
    }
}
