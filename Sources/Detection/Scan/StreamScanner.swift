public import FindingModel

/// Scans a text that arrives in chunks of any size, in bounded memory.
///
/// Holds a window of ``windowSize`` bytes. Findings are the same for every way of cutting the text.
/// Not thread-safe, and cannot be copied; reusable after ``finish(into:)``.
public struct StreamScanner: ~Copyable {
    /// Bytes of text held at most.
    public static let windowSize = 512 * 1_024

    /// Bytes of text held by this scanner at most.
    let capacity: Int
    private let detectors: DetectorSet
    private let options: ScanOptions
    private var scratch = Scratch()
    private var scan: TextScan
    private(set) var window: [UInt8] = []
    private var origin = 0

    /// Prepares for a first text.
    public init(_ detectors: DetectorSet, options: ScanOptions = ScanOptions()) {
        self.init(detectors, options: options, capacity: Self.windowSize)
    }

    /// Holds another number of bytes, which must be more than the scan keeps behind and needs ahead.
    init(_ detectors: DetectorSet, options: ScanOptions, capacity: Int) {
        self.capacity = capacity
        self.detectors = detectors
        self.options = options
        scan = TextScan(detectors, options, ScanSource())
        window.reserveCapacity(capacity)
    }

    /// Begins a text; forgets what came before.
    ///
    /// - Precondition: the source's `fieldLag` is at most a quarter of ``windowSize``.
    public mutating func begin(_ source: ScanSource = ScanSource()) {
        precondition(source.fieldLag <= Self.windowSize / 4, "the field lag exceeds the window")
        scan = TextScan(detectors, options, source)
        window.removeAll(keepingCapacity: true)
        origin = 0
    }

    /// Takes fields of what was fed or is fed next, each within the source's `fieldLag`.
    public mutating func add(_ fields: [FieldValue]) {
        scan.add(fields)
    }

    /// Takes edits of what is fed next, in its order.
    package mutating func add(_ edits: [TextEdit]) {
        if !edits.isEmpty { scan.add(edits) }
    }

    /// Takes the next chunk and reports what can be known so far.
    public mutating func feed(_ chunk: Span<UInt8>, into sink: inout some FindingSink) {
        var taken = 0
        while taken < chunk.count {
            if window.count >= capacity { advance(isEnd: false, into: &sink) }
            let room = min(chunk.count - taken, capacity - window.count)
            let piece = chunk.extracting(taken..<taken + room)
            unsafe piece.withUnsafeBufferPointer { unsafe window.append(contentsOf: $0) }
            taken += room
        }
    }

    /// Ends the text and reports the rest.
    ///
    /// - Returns: which limits were hit.
    public mutating func finish(into sink: inout some FindingSink) -> Completeness {
        advance(isEnd: true, into: &sink)
        let completeness = scan.completeness
        begin()
        return completeness
    }

    private mutating func advance(isEnd: Bool, into sink: inout some FindingSink) {
        let origin = origin
        unsafe window.withUnsafeBufferPointer { buffer in
            scan.advance(
                through: unsafe Window(buffer, origin: origin), isEnd: isEnd, scratch: &scratch,
                into: &sink)
        }
        guard !isEnd else { return }
        let kept = max(origin, scan.reached - TextScan.keptBehind)
        unsafe window.withUnsafeBufferPointer {
            scan.forget(before: kept, unsafe Window($0, origin: origin))
        }
        window.removeFirst(kept - origin)
        self.origin = kept
    }
}
