internal import FindingModel
internal import Glibc

/// Reads the frames that a child writes, and waits for them within a budget of time.
struct FrameReader {
    struct Frame {
        let kind: FrameKind
        let payload: [UInt8]
    }

    /// Milliseconds between two looks at whether somebody still wants the answer.
    private static let patience = 200

    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: WorkerProtocol.longestFrame + 5)
    private var begin = 0
    private var end = 0

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next frame; `nil` if the child has closed its end.
    ///
    /// - Parameters:
    ///   - budget: the time that may still be spent on waiting; what is spent is taken from it.
    ///   - mayWait: called now and then; throws to end the waiting.
    /// - Returns: a frame.
    /// - Throws: `.timeLimit` when the budget is spent, `.parserCrash` when what comes is no frame,
    ///   and what `mayWait` throws.
    mutating func next(
        _ budget: inout Duration, mayWait: () throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) -> Frame? {
        while true {
            if let frame = try take() { return frame }
            guard try fill(&budget, mayWait) else { return nil }
        }
    }

    private mutating func take() throws(ExtractionFailure) -> Frame? {
        guard end - begin >= 5 else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(buffer[begin + 1 + $1]) << (8 * $1) }
        guard let kind = FrameKind(rawValue: buffer[begin]), length <= WorkerProtocol.longestFrame
        else { throw ExtractionFailure(.parserCrash, "the extraction process sent no frame") }
        guard end - begin >= 5 + length else { return nil }
        let payload = Array(buffer[(begin + 5)..<(begin + 5 + length)])
        begin += 5 + length
        return Frame(kind: kind, payload: payload)
    }

    private mutating func fill(
        _ budget: inout Duration, _ mayWait: () throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) -> Bool {
        if begin > 0 {
            buffer.replaceSubrange(..<(end - begin), with: Array(buffer[begin..<end]))
            end -= begin
            begin = 0
        }
        try wait(&budget, mayWait)
        while true {
            let place = end
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress?.advanced(by: place), $0.count - place)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            end += count
            return true
        }
    }

    private func wait(
        _ budget: inout Duration, _ mayWait: () throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        let started = ContinuousClock.now
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let spent = started.duration(to: .now)
            guard spent < budget else {
                budget = .zero
                throw ExtractionFailure(.timeLimit, "reading it takes too long")
            }
            try mayWait()
            let slice = min(Self.patience, Int((budget - spent) / .milliseconds(1)) + 1)
            let ready = unsafe poll(&request, 1, Int32(slice))
            if ready > 0 || ready < 0 && errno != EINTR { break }
        }
        budget -= started.duration(to: .now)
    }
}
