internal import ContentExtraction

/// Looks at bytes of a source here and there; a place outside gives 0.
struct SourceWindow {
    private let source: any ByteSource
    private var held: [UInt8] = []
    private var origin = 0

    private static let size = 64 * 1_024

    init(_ source: any ByteSource) {
        self.source = source
    }

    mutating func byte(_ offset: Int) -> UInt8 {
        guard offset >= 0, offset < source.count else { return 0 }
        if offset < origin || offset >= origin + held.count { load(offset) }
        let place = offset - origin
        return held.indices.contains(place) ? held[place] : 0
    }

    mutating func u16(_ offset: Int) -> Int {
        Int(byte(offset)) | Int(byte(offset + 1)) << 8
    }

    mutating func u32(_ offset: Int) -> Int {
        u16(offset) | u16(offset + 2) << 16
    }

    /// A number of 64 bits; those that are too large for an offset give the largest.
    mutating func u64(_ offset: Int) -> Int {
        Int(clamping: UInt64(u32(offset)) | UInt64(u32(offset + 4)) << 32)
    }

    mutating func bytes(_ offset: Int, _ count: Int) -> [UInt8] {
        guard offset >= 0, offset < source.count else { return [] }
        return (offset..<min(source.count, offset + count)).map { byte($0) }
    }

    /// Loads so that going on in either direction is cheap.
    private mutating func load(_ offset: Int) {
        origin = max(0, offset - Self.size / 4)
        var buffer = [UInt8](repeating: 0, count: min(Self.size, source.count - origin))
        let count = (try? source.read(at: origin, into: &buffer)) ?? 0
        held = Array(buffer.prefix(count))
    }
}
