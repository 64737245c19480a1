internal import FindingModel

/// Takes what is found in a document, in its order.
///
/// Parts are nested: between the beginning and the end of one, its members begin and end.
package protocol PartReceiver {
    /// Whether somebody still wants what comes.
    var isWanted: Bool { get }

    mutating func begin(_ part: PartStart)
    /// Takes text, or bytes as they are, of the part in hand.
    mutating func take(_ bytes: [UInt8])
    /// Says where the text of the part in hand from here on stands.
    mutating func place(_ name: String)
    /// Takes bytes of a picture of the part in hand; none of them ends the picture.
    mutating func picture(_ bytes: [UInt8])
    mutating func end(_ end: PartEnd)
    /// Takes a member that could not be opened.
    mutating func unopened(_ path: String, _ end: PartEnd)
}

/// How the reading of a document ended.
package enum ExtractionOutcome: Hashable, Sendable {
    /// Its parts were delivered.
    case read
    /// Its format is none that is read; nothing was delivered.
    case notRead
    /// The child failed; parts that had begun did not end.
    case failed(ExtractionFailure)
}

/// Has documents read by a child process, which it starts when there is one to read.
///
/// The child is replaced after ``ExtractionSettings/documentsPerProcess`` documents or when it has
/// worked as long as a document may take, and whenever it failed. Used by one thread at a time.
package final class ExtractionClient {
    /// Parts within parts that are believed.
    private static let deepest = 200
    /// Seconds by which the child may be late to notice its limit itself.
    private static let grace = 5

    private let settings: ExtractionSettings
    private let request: WorkerRequest
    private var worker: WorkerProcess?
    /// Frames that came of the document in hand.
    private var frames = 0

    /// Prepares to read documents within limits.
    package init(_ settings: ExtractionSettings) {
        self.settings = settings
        request = WorkerRequest(settings)
    }

    /// Has a document read.
    ///
    /// - Parameters:
    ///   - document: a descriptor to read it from, at any place.
    ///   - patience: how long its file system may take to answer, `nil` for as long as it takes.
    ///   - receiver: takes the parts.
    /// - Returns: how it ended.
    package func extract(
        _ document: Int32, patience: Duration? = nil, into receiver: inout some PartReceiver
    ) -> ExtractionOutcome {
        let isFresh = worker == nil
        frames = 0
        do throws(ExtractionFailure) {
            let worker = try runningWorker()
            try worker.ask(request, document)
            let isRead = try receive(from: worker, patience, into: &receiver)
            if worker.isSpent(settings) { self.worker = nil }
            return isRead ? .read : .notRead
        } catch {
            worker = nil
            // Why once more: a child that has read others may have died of them, or since.
            if error.reason == .parserCrash, !isFresh, frames == 0 {
                return extract(document, patience: patience, into: &receiver)
            }
            return .failed(error)
        }
    }

    private func runningWorker() throws(ExtractionFailure) -> WorkerProcess {
        if let worker { return worker }
        let worker = try WorkerProcess(settings)
        self.worker = worker
        return worker
    }

    private func receive(
        from worker: WorkerProcess, _ patience: Duration?, into receiver: inout some PartReceiver
    ) throws(ExtractionFailure) -> Bool {
        var budget = Duration.seconds(settings.seconds + Self.grace)
        var watch = StallWatch(worker, patience)
        var depth = 0
        var pictures = 0
        while true {
            let frame = try worker.next(&budget) { () throws(ExtractionFailure) in
                guard receiver.isWanted else { throw ExtractionFailure(.timeLimit, "interrupted") }
                try watch.look()
            }
            frames += 1
            watch.noteProgress()
            switch frame.kind {
            case .begin:
                guard let start = PartStart(frame.payload), depth < Self.deepest else {
                    throw Self.nonsense
                }
                depth += 1
                receiver.begin(start)
            case .text, .raw:
                guard depth > 0 else { throw Self.nonsense }
                receiver.take(frame.payload)
            case .place:
                guard depth > 0 else { throw Self.nonsense }
                receiver.place(String(decoding: frame.payload, as: UTF8.self))
            case .picture:
                guard depth > 0 else { throw Self.nonsense }
                if frame.payload.isEmpty, pictures < PictureSize.mostPictures {
                    pictures += 1
                    budget += settings.timeOfPicture
                }
                receiver.picture(frame.payload)
            case .end:
                guard let end = PartEnd(frame.payload), depth > 0 else { throw Self.nonsense }
                depth -= 1
                receiver.end(end)
            case .unopened:
                var fields = FrameFields(frame.payload)
                guard depth > 0, let path = fields.string(),
                    let end = fields.byteString().flatMap(PartEnd.init)
                else { throw Self.nonsense }
                receiver.unopened(path, end)
            case .heartbeat:
                continue
            case .done:
                guard depth == 0, frame.payload.count == 1 else { throw Self.nonsense }
                return frame.payload == [1]
            case .hello:
                throw Self.nonsense
            }
        }
    }

    private static let nonsense = ExtractionFailure(
        .parserCrash, "the extraction process sent what makes no sense")
}
