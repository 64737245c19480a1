/// An e-mail address by its domain and the length and dots of what precedes it (RFC 5321 4.5.3.1).
enum EmailDomainCheck {
    static func apply(to value: Span<UInt8>, domains: TermTable) -> CheckOutcome {
        var at = value.count - 1
        while at >= 0, value[at] != UInt8(ascii: "@") { at -= 1 }
        guard at > 0, isMailbox(value, 0..<at) else { return .failed }
        let domain = at + 1..<value.count
        if domain.count > 2, value[at + 1] == UInt8(ascii: "[") {
            let isLiteral =
                value[value.count - 1] == UInt8(ascii: "]")
                && IPAddressCheck.octets(of: value, in: at + 2..<value.count - 1) != nil
            return isLiteral ? .plain : .failed
        }
        switch HostName.kind(of: value, in: domain, domains: domains) {
        case .name(let topLevel): return .hostName(topLevel)
        case .noName, .oneLabel: return .failed
        }
    }

    private static func isMailbox(_ value: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (1...64).contains(range.count) else { return false }
        if value[range.lowerBound] == UInt8(ascii: "\"") {
            return range.count > 2 && value[range.upperBound - 1] == UInt8(ascii: "\"")
        }
        var wasDot = true
        for position in range {
            let isDot = value[position] == UInt8(ascii: ".")
            if isDot && wasDot || value[position] <= 0x20 { return false }
            wasDot = isDot
        }
        return !wasDot
    }
}
