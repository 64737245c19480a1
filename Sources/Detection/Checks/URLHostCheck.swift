/// A URL by its host: a name under a top-level domain, localhost, or an address (RFC 3986 3.2.2).
enum URLHostCheck {
    static func apply(to value: Span<UInt8>, domains: TermTable) -> CheckOutcome {
        guard let host = host(of: value) else { return .failed }
        if value[host.lowerBound] == UInt8(ascii: "[") {
            let inside = host.lowerBound + 1..<max(host.upperBound - 1, host.lowerBound + 1)
            return IPAddressCheck.sixth(value, in: inside) == nil ? .failed : .plain
        }
        if IPAddressCheck.octets(of: value, in: host) != nil { return .plain }
        switch HostName.kind(of: value, in: host, domains: domains) {
        case .name(let topLevel): return .hostName(topLevel)
        case .oneLabel: return isLocalhost(value, host) ? .passed(weight: -1) : .failed
        case .noName: return .failed
        }
    }

    /// Where the host stands, without user, port and path; `nil` when it is empty.
    private static func host(of value: Span<UInt8>) -> Range<Int>? {
        var start = scheme(of: value)
        var end = start
        var colon: Int?
        while end < value.count, !endsAuthority(value[end]) {
            if value[end] == UInt8(ascii: "@") {
                start = end + 1
                colon = nil
            } else if value[end] == UInt8(ascii: ":") {
                colon = end
            }
            end += 1
        }
        guard start < end else { return nil }
        if value[start] == UInt8(ascii: "[") {
            var close = start
            while close < end, value[close] != UInt8(ascii: "]") { close += 1 }
            return close < end ? start..<close + 1 : nil
        }
        if let colon { end = colon }
        return start < end ? start..<end : nil
    }

    /// The number of bytes of a scheme and the `://` behind it; 0 without them.
    private static func scheme(of value: Span<UInt8>) -> Int {
        var position = 0
        while position < value.count, isScheme(value[position]) { position += 1 }
        guard
            position > 0, position + 2 < value.count, value[position] == UInt8(ascii: ":"),
            value[position + 1] == UInt8(ascii: "/"), value[position + 2] == UInt8(ascii: "/")
        else { return 0 }
        return position + 3
    }

    private static func isScheme(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
            || byte == UInt8(ascii: "\\")
    }

    private static func isLocalhost(_ value: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 9 else { return false }
        var packed: UInt64 = 0
        for position in range.dropLast() {
            packed = packed << 8 | UInt64(ASCII.lower(value[position]))
        }
        return packed == 0x6C6F_6361_6C68_6F73  // localhos
            && ASCII.lower(value[range.upperBound - 1]) == UInt8(ascii: "t")
    }
}
