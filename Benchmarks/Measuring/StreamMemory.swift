import Detection
import FindingModel

/// Peak memory while one ``StreamScanner`` takes a gigabyte of prose, in chunks of 64 kB.
///
/// The stream is one block of prose over and over, so that no more than the block is held.
struct StreamMemory {
    static let streamSize = 1_000_000_000
    private static let blockSize = 2_000_000
    private static let chunkSize = 65_536

    /// The peak before the stream: the program, its rules and the block.
    let before: Int
    /// The peak when the stream had ended.
    let after: Int
    let bytes: Int
    let findings: Int
    let bytesPerSecond: Double

    /// Measures; must come before anything that needs more memory.
    init(_ engine: Engine) throws {
        let block = ClinicalProse.text(Self.blockSize).bytes
        let blocks = Self.streamSize / block.count
        before = ProcessMemory.peak
        var scanner = StreamScanner(engine.detectors)
        var sink = CountingSink()
        var completeness = Completeness()
        let timing = Timing.processor(runs: 1) {
            for _ in 0..<blocks { Self.feed(block, to: &scanner, into: &sink) }
            completeness = scanner.finish(into: &sink)
        }
        after = ProcessMemory.peak
        bytes = blocks * block.count
        findings = sink.count
        bytesPerSecond = Double(bytes) / timing.best
        try Self.verify(sink.count, blocks, block, engine)
        guard completeness.isComplete else { throw WrongAnswer("stream: a limit was hit") }
    }

    private static func feed(
        _ block: [UInt8], to scanner: inout StreamScanner, into sink: inout CountingSink
    ) {
        var place = 0
        while place < block.count {
            let end = min(place + chunkSize, block.count)
            scanner.feed(block.span.extracting(place..<end), into: &sink)
            place = end
        }
    }

    /// Each block but the first must add as many findings as the second and third in memory do.
    private static func verify(
        _ found: Int, _ blocks: Int, _ block: [UInt8], _ engine: Engine
    ) throws {
        let counts = (1...3).map { times in
            var scratch = Scratch()
            var sink = CountingSink()
            let text = Array(repeatElement(block, count: times).joined())
            _ = engine.detectors.scan(text.span, using: &scratch, into: &sink)
            return sink.count
        }
        let step = counts[1] - counts[0]
        let expected = counts[0] + (blocks - 1) * step
        guard counts[2] - counts[1] == step, found == expected else {
            throw WrongAnswer("stream: \(found) findings instead of \(expected)")
        }
    }
}
