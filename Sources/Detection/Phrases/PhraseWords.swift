/// Words and phrases, to be found directly before or behind a place.
///
/// They match as they are written. Immutable and thread-safe.
///
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe final class PhraseWords: @unchecked Sendable {
    /// Phrases one behind the other, each with its length before it; by first byte, by last byte.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Where the phrases of a first byte begin, and, 257 further on, those of a last byte.
    private let buckets: UnsafeMutableBufferPointer<Int32>
    let isEmpty: Bool
    private static let longest = 255

    init(_ phrases: [String]) {
        // Why longest first: "was seen by" says more than "was".
        let all = Set(phrases).map { Array($0.utf8) }
            .filter { !$0.isEmpty && $0.count <= Self.longest }
            .sorted {
                $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
            }
        var packed: [UInt8] = []
        var starts: [Int32] = []
        for isByLast in [false, true] {
            func key(_ phrase: [UInt8]) -> UInt8 { phrase[isByLast ? phrase.count - 1 : 0] }
            var left = all.enumerated()
                .sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
                .map(\.element)[...]
            for byte in UInt8.min...UInt8.max {
                starts.append(Int32(packed.count))
                while let phrase = left.first, key(phrase) == byte {
                    packed.append(UInt8(phrase.count))
                    packed += phrase
                    left.removeFirst()
                }
            }
            starts.append(Int32(packed.count))
        }
        unsafe bytes = .allocate(capacity: max(1, packed.count))
        _ = unsafe bytes.initialize(from: packed)
        unsafe buckets = .allocate(capacity: starts.count)
        _ = unsafe buckets.initialize(from: starts)
        isEmpty = all.isEmpty
    }

    deinit {
        unsafe bytes.deallocate()
        unsafe buckets.deallocate()
    }

    /// Where a phrase that begins at a place ends.
    func end(from place: Int, in text: PhraseText) -> Int? {
        let bucket = Int(text[place])
        return unsafe first(in: bucket) { phrase in
            let end = place + phrase.count
            let stands = unsafe text.has(phrase, at: place)
            return stands && !PhraseText.isAlphanumeric(text[end]) ? end : nil
        }
    }

    /// Where a phrase that ends at a place begins; behind a digit only if that is allowed, as in
    /// `97yo`.
    func start(before place: Int, isDigitAllowed: Bool = false, in text: PhraseText) -> Int? {
        let bucket = 257 + Int(text[place - 1])
        return unsafe first(in: bucket) { phrase in
            let start = place - phrase.count
            return unsafe text.has(phrase, at: start) && !text.isInWord(start - 1)
                || isDigitAllowed && text.has(phrase, at: start) && !text.endsLetters(at: start)
                ? start : nil
        }
    }

    @inline(__always)
    private func first(
        in bucket: Int, _ place: (UnsafeBufferPointer<UInt8>) -> Int?
    ) -> Int? {
        var at = unsafe Int(buckets[bucket])
        let last = unsafe Int(buckets[bucket + 1])
        while at < last {
            let next = unsafe at + 1 + Int(bytes[at])
            let phrase = unsafe UnsafeBufferPointer(rebasing: bytes[at + 1..<next])
            if let found = unsafe place(phrase) { return found }
            at = next
        }
        return nil
    }
}
