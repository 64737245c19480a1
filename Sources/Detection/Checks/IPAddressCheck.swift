/// An IPv4 address of four octets (RFC 1123 2.1) or an IPv6 address (RFC 4291 2.2).
///
/// A prefix length, a port or a zone may follow. Addresses that name no host count against.
enum IPAddressCheck {
    static func apply(to value: Span<UInt8>) -> CheckOutcome {
        var start = 0
        var end = value.count
        var prefix: Int?
        if end > 2, value[0] == UInt8(ascii: "["), value[end - 1] == UInt8(ascii: "]") {
            start = 1
            end -= 1
        }
        // Why 5: no prefix length or port has more digits.
        var tail = end
        while tail > start, end - tail < 5, ASCII.isDigit(value[tail - 1]) { tail -= 1 }
        if tail > start, tail < end, value[tail - 1] == UInt8(ascii: "/") {
            prefix = number(value, tail..<end)
            end = tail - 1
        } else if tail > start, tail < end, value[tail - 1] == UInt8(ascii: ":"),
            octets(of: value, in: start..<tail - 1) != nil
        {
            end = tail - 1
        }
        if let address = octets(of: value, in: start..<end) {
            return prefix ?? 0 <= 32 ? outcome(of: address) : .failed
        }
        for position in start..<end where value[position] == UInt8(ascii: "%") {
            guard position + 1 < end else { return .failed }
            end = position
            break
        }
        guard prefix ?? 0 <= 128, let address = sixth(value, in: start..<end) else {
            return .failed
        }
        if address.isUnspecified || address.isLoopback { return .passed(weight: -2) }
        // Why: "ab::cd" is more often a name in a program.
        return address.written <= 2 ? .passed(weight: -1) : .plain
    }

    /// The address that four octets without leading zeros spell; `nil` when a range does not.
    static func octets(of value: Span<UInt8>, in range: Range<Int>) -> UInt32? {
        guard (7...15).contains(range.count) else { return nil }
        var address: UInt32 = 0
        var dots = 0
        var digits = 0
        var octet = 0
        for position in range {
            if let digit = ASCII.digit(value[position]) {
                guard digits == 0 || octet > 0 else { return nil }
                octet = octet * 10 + digit
                digits += 1
                guard octet <= 255 else { return nil }
            } else {
                guard value[position] == UInt8(ascii: "."), digits > 0, dots < 3 else { return nil }
                address = address << 8 | UInt32(octet)
                (octet, digits, dots) = (0, 0, dots + 1)
            }
        }
        return dots == 3 && digits > 0 ? address << 8 | UInt32(octet) : nil
    }

    /// Masks, loopback, this network, multicast and reserved addresses name no host.
    private static func outcome(of address: UInt32) -> CheckOutcome {
        let isMask = (~address) & (~address &+ 1) == 0
        if isMask || address >> 24 == 127 || address >> 24 == 0 || address >= 0xE000_0000 {
            return .passed(weight: -2)
        }
        return .plain
    }

    private static func number(_ value: Span<UInt8>, _ range: Range<Int>) -> Int {
        var number = 0
        for position in range { number = number * 10 + (ASCII.digit(value[position]) ?? 0) }
        return number
    }

    /// What an IPv6 address says, as far as the check has to know.
    struct Sixth {
        /// How many groups are written, those of an embedded IPv4 address as two.
        var written = 0
        /// The bits of all written groups together.
        var anyBits = 0
        /// The last group.
        var last = 0
        /// How many groups before the last have a bit set.
        var setBeforeLast = 0

        var isUnspecified: Bool { anyBits == 0 }
        var isLoopback: Bool { last == 1 && setBeforeLast == 0 }
    }

    /// The address in a range; `nil` when there is none.
    static func sixth(_ value: Span<UInt8>, in range: Range<Int>) -> Sixth? {
        guard (2...45).contains(range.count) else { return nil }
        var address = Sixth()
        var position = range.lowerBound
        let end = range.upperBound
        var hasGap = false
        if value[position] == UInt8(ascii: ":") {
            guard value[position + 1] == UInt8(ascii: ":") else { return nil }
            hasGap = true
            position += 2
        }
        while position < end {
            if octets(of: value, in: position..<end) != nil {
                address.add(1)
                address.add(2)
                position = end
                break
            }
            var group = 0
            var digits = 0
            while position < end, let digit = ASCII.hexDigit(value[position]) {
                group = group << 4 | digit
                digits += 1
                position += 1
                guard digits <= 4 else { return nil }
            }
            guard digits > 0 else { return nil }
            address.add(group)
            if position == end { break }
            guard value[position] == UInt8(ascii: ":"), position + 1 < end else { return nil }
            position += 1
            if value[position] == UInt8(ascii: ":") {
                guard !hasGap else { return nil }
                hasGap = true
                position += 1
            }
        }
        let isComplete = hasGap ? address.written <= 7 : address.written == 8
        return isComplete ? address : nil
    }
}

extension IPAddressCheck.Sixth {
    fileprivate mutating func add(_ group: Int) {
        if last != 0 { setBeforeLast += 1 }
        written += 1
        anyBits |= group
        last = group
    }
}
