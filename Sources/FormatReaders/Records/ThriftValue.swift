/// A value of Thrift's compact protocol (apache/thrift, thrift-compact-protocol.md); fields by id.
indirect enum ThriftValue {
    case flag(Bool)
    case number(Int)
    case bytes([UInt8])
    case list([ThriftValue])
    case fields([Int: ThriftValue])
    /// Read over: a floating-point number, or a map.
    case other

    subscript(_ id: Int) -> ThriftValue? {
        if case .fields(let fields) = self { fields[id] } else { nil }
    }

    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var list: [ThriftValue] { if case .list(let items) = self { items } else { [] } }
    var text: String {
        if case .bytes(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}

/// Reads values of Thrift's compact protocol.
struct ThriftReader {
    private let bytes: [UInt8]
    /// Behind what was read.
    private(set) var place: Int
    private var count = 0

    private static let depthLimit = 32
    private static let valueLimit = 20_000_000

    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    /// A structure; `nil` if it is none.
    mutating func structure() -> ThriftValue? { structure(depth: 0) }

    private mutating func structure(depth: Int) -> ThriftValue? {
        guard depth < Self.depthLimit else { return nil }
        var fields: [Int: ThriftValue] = [:]
        var id = 0
        while place < bytes.count {
            let head = bytes[place]
            place += 1
            if head == 0 { return .fields(fields) }
            if head >> 4 == 0 {
                guard let own = varint() else { return nil }
                id = Self.zigzag(own)
            } else {
                id &+= Int(head >> 4)
            }
            let kind = head & 0x0F
            // The value of a flag is its kind.
            if kind == 1 || kind == 2 {
                fields[id] = .flag(kind == 1)
            } else {
                guard let value = value(kind, depth: depth + 1) else { return nil }
                fields[id] = value
            }
        }
        return nil
    }

    private mutating func value(_ kind: UInt8, depth: Int) -> ThriftValue? {
        count += 1
        guard depth < Self.depthLimit, count < Self.valueLimit else { return nil }
        switch kind {
        case 1, 2:
            place += 1
            return .flag(bytes.byte(place - 1) == 1)
        case 3:
            place += 1
            return .number(Int(Int8(bitPattern: bytes.byte(place - 1))))
        case 4, 5, 6: return varint().map { .number(Self.zigzag($0)) }
        case 7:
            place += 8
            return .other
        case 8:
            guard let size = varint(), size <= UInt64(max(0, bytes.count - place)) else {
                return nil
            }
            defer { place += Int(size) }
            return .bytes(bytes.cut(place, Int(size)))
        case 9, 10: return list(depth: depth)
        case 11: return map(depth: depth)
        case 12: return structure(depth: depth)
        default: return nil
        }
    }

    private mutating func list(depth: Int) -> ThriftValue? {
        let head = bytes.byte(place)
        place += 1
        var size = UInt64(head >> 4)
        if size == 15 {
            guard let long = varint() else { return nil }
            size = long
        }
        guard size <= UInt64(bytes.count) else { return nil }
        var items: [ThriftValue] = []
        for _ in 0..<Int(size) {
            guard place < bytes.count, let item = value(head & 0x0F, depth: depth + 1) else {
                return nil
            }
            items.append(item)
        }
        return .list(items)
    }

    private mutating func map(depth: Int) -> ThriftValue? {
        guard let size = varint(), size <= UInt64(bytes.count) else { return nil }
        guard size > 0 else { return .other }
        let kinds = bytes.byte(place)
        place += 1
        for _ in 0..<Int(size) {
            guard value(kinds >> 4, depth: depth + 1) != nil,
                value(kinds & 0x0F, depth: depth + 1) != nil
            else { return nil }
        }
        return .other
    }

    private mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    private static func zigzag(_ value: UInt64) -> Int {
        Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }
}
