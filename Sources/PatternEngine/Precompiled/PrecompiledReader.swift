/// Reads values one behind the other, and never beyond the bytes it was given.
///
// Safe because every read is checked against the end, and the bytes outlive the reader.
@safe package struct PrecompiledReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    /// Takes bytes that must outlive the reader.
    package init(_ bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
    }

    /// Whether everything has been read.
    package var isAtEnd: Bool { unsafe place == bytes.count }

    package mutating func int() throws(PrecompiledError) -> Int {
        try plain(Int.self)
    }

    package mutating func bool() throws(PrecompiledError) -> Bool {
        switch try plain(UInt8.self) {
        case 0: false
        case 1: true
        default: throw .damaged
        }
    }

    package mutating func string() throws(PrecompiledError) -> String {
        let part = unsafe try next(try count(ofBytes: 1))
        return unsafe String(decoding: part, as: UTF8.self)
    }

    /// A value as it lies in memory; every pattern of bits must be one.
    package mutating func plain<Value: BitwiseCopyable>(
        _ type: Value.Type
    ) throws(PrecompiledError) -> Value {
        unsafe try next(MemoryLayout<Value>.size).loadUnaligned(as: type)
    }

    /// Values as they lie in memory.
    package mutating func array<Value: BitwiseCopyable>(
        of type: Value.Type
    ) throws(PrecompiledError) -> [Value] {
        let count = try count(ofBytes: MemoryLayout<Value>.stride)
        let part = unsafe try next(count * MemoryLayout<Value>.stride)
        return unsafe Array(unsafeUninitializedCapacity: count) { room, initialized in
            unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: part)
            initialized = count
        }
    }

    /// Lists of such values.
    package mutating func arrays<Value: BitwiseCopyable>(
        of type: Value.Type
    ) throws(PrecompiledError) -> [[Value]] {
        let count = try count(ofBytes: MemoryLayout<Int>.size)
        var lists: [[Value]] = []
        lists.reserveCapacity(count)
        for _ in 0..<count { lists.append(try array(of: type)) }
        return lists
    }

    /// The same in memory that the caller owns, and a value more than there are if there are none.
    package mutating func buffer<Value: BitwiseCopyable>(
        of type: Value.Type
    ) throws(PrecompiledError) -> UnsafeMutableBufferPointer<Value> {
        let count = try count(ofBytes: MemoryLayout<Value>.stride)
        let part = unsafe try next(count * MemoryLayout<Value>.stride)
        let buffer = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(1, count))
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
        return unsafe UnsafeMutableBufferPointer(rebasing: buffer[..<count])
    }

    /// A number of values of at least so many bytes each: no more than can be there.
    mutating func count(ofBytes size: Int) throws(PrecompiledError) -> Int {
        let count = try int()
        guard unsafe count >= 0 && count <= (bytes.count - place) / size else { throw .damaged }
        return count
    }

    private mutating func next(
        _ count: Int
    ) throws(PrecompiledError) -> UnsafeRawBufferPointer {
        guard unsafe count <= bytes.count - place else { throw .damaged }
        defer { place += count }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    }
}
