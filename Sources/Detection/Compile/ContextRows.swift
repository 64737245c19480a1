internal import PatternEngine

/// Which detectors that need a raising term within reach a term raises.
///
/// Why apart from the other rows: there are few such detectors, and every term near by is asked for
/// them again and again.
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe final class ContextRows: @unchecked Sendable {
    /// The numbers of the detectors, in the order of their bits.
    private let detectors: UnsafeMutableBufferPointer<Int>
    /// For each term, bits of the detectors that it raises.
    private let terms: UnsafeMutableBufferPointer<UInt64>
    /// Words of bits of a term.
    private let width: Int

    /// Takes the numbers of the detectors, and for each of them the terms that raise it.
    init(_ detectors: [(number: Int, terms: [Int])], ofTerms termCount: Int) {
        width = (detectors.count + 63) / 64
        unsafe self.detectors = .allocate(capacity: max(1, detectors.count))
        unsafe terms = .allocate(capacity: max(1, termCount * width))
        unsafe terms.initialize(repeating: 0)
        for (index, detector) in detectors.enumerated() {
            unsafe self.detectors.initializeElement(at: index, to: detector.number)
            for term in detector.terms {
                unsafe terms[term * width + index / 64] |= 1 << UInt64(index % 64)
            }
        }
    }

    deinit {
        unsafe detectors.deallocate()
        unsafe terms.deallocate()
    }

    /// Adds the detectors that some terms raise to bits of all detectors.
    func addDetectors(
        raisedBy hits: ArraySlice<TermMatcher.Hit>, to bits: UnsafeMutablePointer<UInt64>
    ) {
        guard width > 0 else { return }
        unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width) { raised in
            unsafe raised.initialize(repeating: 0)
            unsafe hits.withUnsafeBufferPointer { hits in
                for index in hits.indices {
                    let row = unsafe hits[index].term * width
                    for word in 0..<width { unsafe raised[word] |= terms[row + word] }
                }
            }
            for word in 0..<width {
                var left = unsafe raised[word]
                while left != 0 {
                    let number = unsafe detectors[word * 64 + left.trailingZeroBitCount]
                    left &= left - 1
                    unsafe bits[number / 64] |= 1 << UInt64(number % 64)
                }
            }
        }
    }
}
