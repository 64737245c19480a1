/// Values by short code, found without hashing more than a multiplication.
///
/// Half of the places at least stay free, so that a code that is not there is known after a step or
/// two. Immutable; thread-safe.
struct CodeTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value?]
    private let shift: UInt64

    /// A table of codes and their values; of two equal codes the first counts.
    init(_ rows: [(code: PackedCode, value: Value)]) {
        var bits: UInt64 = 1
        while 1 << bits < rows.count * 2 { bits += 1 }
        shift = 64 - bits
        var keys = [UInt64](repeating: 0, count: 1 << bits)
        var values = [Value?](repeating: nil, count: 1 << bits)
        for row in rows {
            let place = Self.place(of: row.code.value, in: keys, shift)
            if values[place] != nil { continue }
            keys[place] = row.code.value
            values[place] = row.value
        }
        (self.keys, self.values) = (keys, values)
    }

    /// A table of codes that are written one after the other, separated by spaces.
    init(_ rows: [(codes: String, value: Value)]) {
        self.init(
            rows.flatMap { row in
                row.codes.split(separator: " ").map { (PackedCode(String($0)), row.value) }
            })
    }

    /// The value of a code; `nil` if it is not in the table.
    subscript(code: PackedCode?) -> Value? {
        guard let code else { return nil }
        return values[Self.place(of: code.value, in: keys, shift)]
    }

    /// Where a key is, or the free place where it would be; no key is 0.
    private static func place(of key: UInt64, in keys: [UInt64], _ shift: UInt64) -> Int {
        var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }
}

extension CodeTable where Value == Bool {
    /// A set of codes.
    init(_ codes: [String]) {
        self.init(codes.map { (PackedCode($0), true) })
    }

    /// Whether a code is in the set.
    func contains(_ code: PackedCode?) -> Bool { self[code] ?? false }
}
