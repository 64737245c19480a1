/// What ends a segment: one byte of any kind, or some of the control bytes.
struct SegmentEnd: Sendable {
    private let byte: UInt8
    private let controls: UInt32

    /// One byte ends a segment.
    init(_ byte: UInt8) {
        self.byte = byte
        controls = 0
    }

    /// Any of some control bytes ends a segment.
    init(controls: [UInt8]) {
        byte = controls.first ?? 0
        self.controls = controls.reduce(0) { $1 < 32 ? $0 | 1 << UInt32($1) : $0 }
    }

    @inline(__always)
    func contains(_ candidate: UInt8) -> Bool {
        if candidate == byte { return true }
        return candidate < 32 && controls >> UInt32(candidate) & 1 != 0
    }
}
