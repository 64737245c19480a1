/// Days, times and decimal numbers as files of tables keep them, as people write them.
enum CalendarText {
    /// Days since 1970.
    static func date(days: Int) -> String {
        let serial = Double(days) + 25_569
        return SerialDate(serial)?.iso ?? String(days)
    }

    /// Units since 1970, UTC.
    static func time(_ count: Int, unitsPerSecond: Int) -> String {
        SerialDate(unixSeconds: Double(count) / Double(unitsPerSecond))?.iso ?? String(count)
    }

    /// A number in two's complement, the highest byte first; `nil` if it is too large to show.
    static func decimal(_ bytes: [UInt8], scale: Int) -> String? {
        guard !bytes.isEmpty, bytes.count <= 8 else { return nil }
        let isNegative = bytes[0] & 0x80 != 0
        let value = bytes.reduce(Int64(isNegative ? -1 : 0)) { $0 << 8 | Int64($1) }
        return decimal(value, scale: scale)
    }

    static func decimal(_ value: Int64, scale: Int) -> String {
        let digits = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        guard scale > 0, scale < 40 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }
}
