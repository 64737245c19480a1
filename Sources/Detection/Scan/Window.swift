internal import CScanKernel

/// The part of a text that is at hand; every offset outside is absolute.
///
// Safe because it lives only inside the closure that lends `text`.
@safe struct Window {
    let text: UnsafeBufferPointer<UInt8>
    /// The absolute offset of the first byte.
    let origin: Int

    var end: Int { unsafe origin + text.count }

    init(_ text: UnsafeBufferPointer<UInt8>, origin: Int = 0) {
        unsafe self.text = text
        self.origin = origin
    }

    /// The byte at an absolute offset, `nil` outside.
    func byte(at place: Int) -> UInt8? {
        guard place >= origin, place < end else { return nil }
        return unsafe text[place - origin]
    }

    /// The bytes of an absolute range.
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(
            rebasing: text[range.lowerBound - origin..<range.upperBound - origin])
    }

    /// Whether every byte of an absolute range, as far as it is at hand, is ASCII.
    func isASCII(_ range: Range<Int>) -> Bool {
        let low = max(range.lowerBound, origin) - origin
        let high = min(range.upperBound, end) - origin
        guard low < high, let base = unsafe text.baseAddress else { return true }
        return unsafe sh_is_ascii(base, low, high) != 0
    }

    /// The characters that begin in an absolute range.
    func characters(in range: Range<Int>) -> Int {
        guard let base = unsafe text.baseAddress else { return 0 }
        let counts = unsafe sh_count_text(
            base, range.lowerBound - origin, range.upperBound - origin)
        return range.count - counts.continuations
    }
}
