internal import ContentExtraction
internal import FindingModel
internal import FormatReaders

/// Reads one document, and steps into what it holds.
final class DocumentWalk {
    let output: FrameOutput
    let budget: WorkBudget
    private let request: WorkerRequest
    private let source: any ByteSource
    private let arena: SpoolArena
    private var chunk = [UInt8](repeating: 0, count: 64 * 1_024)

    init(
        _ request: WorkerRequest, _ source: any ByteSource, _ arena: SpoolArena,
        _ output: FrameOutput
    ) {
        self.request = request
        self.source = source
        self.arena = arena
        self.output = output
        budget = WorkBudget(request.settings, inputSize: source.count)
        // Why flushed: should this process be ended, what has begun is known.
        budget.pulse = { [weak output] in
            output?.write(.heartbeat, [])
            output?.flush()
        }
    }

    /// Reads the document; `false` if its format is none that is read.
    func run() -> Bool {
        do {
            var head = [UInt8](repeating: 0, count: ContentKind.headSize)
            let count = try source.read(at: 0, into: &head)
            head.removeLast(head.count - count)
            guard FormatRegistry.mayRead(head),
                let format = FormatRegistry.format(of: Recognition(head: head, source: source))
            else { return passPicture(head) }
            try read(
                source, format, path: "", depth: 0, size: source.count, read: source.count,
                sha256: [], nil)
        } catch {
            // Why nothing: a limit that ends the document is said where each of its parts ends.
        }
        return true
    }

    /// Says that the document is a picture that is not to be read; `false` if it is none.
    private func passPicture(_ head: [UInt8]) -> Bool {
        guard case .binary(let type) = ContentKind.recognise(head), isPictureToPass(type) else {
            return false
        }
        do {
            let whole = RangeContent(source, 0..<source.count)
            try stream(MemberBytes(whole, budget), [], path: "", type, .opaque)
        } catch {
            // As above.
        }
        return true
    }

    /// Reads a member: what it is, is recognised by its content.
    ///
    /// - Throws: the limit that ends the document.
    func member(
        path: String, _ content: any MemberContent, depth: Int
    ) throws(ExtractionFailure) {
        try budget.spendEntry()
        var bytes = MemberBytes(content, budget)
        var head: [UInt8] = []
        do {
            head = try bytes.head(&chunk)
        } catch {
            unopened(path: path, error)
            throw error
        }
        if bytes.count == 0, let failure = bytes.failure {
            unopened(path: path, failure)
        } else if !FormatRegistry.mayRead(head) {
            try passOn(bytes, head, path: path)
        } else if depth > request.settings.deepest {
            try passOver(bytes, head, path: path)
        } else if bytes.hasEnded {
            try enter(
                MemorySource(head), head, path: path, depth: depth, bytes)
        } else if let range = content as? RangeContent {
            // Its bytes lie where they can be read again; only the digest takes reading them all.
            while try bytes.read(into: &chunk) > 0 {}
            try enter(range, head, path: path, depth: depth, bytes)
        } else {
            try spool(bytes, head, path: path, depth: depth)
        }
    }

    var recognition: TextRecognition { request.settings.ocr }

    /// Sends bytes as they are.
    func send(_ source: any ByteSource, as kind: FrameKind) throws(ExtractionFailure) {
        var place = 0
        while true {
            let count = try source.read(at: place, into: &chunk)
            if count == 0 { return }
            output.write(kind, chunk.span.extracting(0..<count))
            place += count
        }
    }

    /// Says that a member could not be opened.
    func unopened(path: String, _ failure: ExtractionFailure) {
        let end = PartEnd(
            .unexamined(failure.reason), detail: failure.detail, size: 0, read: 0, sha256: [])
        var fields = FrameFields()
        fields.append(path)
        fields.append(end.bytes)
        output.write(.unopened, fields.bytes)
    }

    private func spool(
        _ member: consuming MemberBytes, _ head: [UInt8], path: String, depth: Int
    ) throws(ExtractionFailure) {
        var bytes = member
        let spool = arena.begin()
        defer { spool.end() }
        do {
            try spool.append(head[...])
            while true {
                let count = try bytes.read(into: &chunk)
                if count == 0 { break }
                try spool.append(chunk[..<count])
            }
        } catch {
            output.write(
                .begin, PartStart(path: path, mediaType: type(head), content: .opaque).bytes)
            end(.unexamined(error.reason), error, bytes)
            try budget.check()
            return
        }
        try enter(spool.source, head, path: path, depth: depth, bytes)
    }

    /// Reads a member that can be read at any place.
    private func enter(
        _ source: any ByteSource, _ head: [UInt8], path: String, depth: Int, _ bytes: MemberBytes
    ) throws(ExtractionFailure) {
        if let format = FormatRegistry.format(of: Recognition(head: head, source: source)) {
            try read(
                source, format, path: path, depth: depth, size: bytes.size, read: bytes.count,
                sha256: bytes.sha256, bytes.failure)
            return
        }
        let content = kind(of: head)
        output.write(
            .begin, PartStart(path: path, mediaType: type(head), content: content).bytes)
        if content == .raw {
            var place = 0
            while true {
                var count = 0
                do {
                    count = try source.read(at: place, into: &chunk)
                } catch {
                    end(.partial(error.reason), error, bytes)
                    return
                }
                if count == 0 { break }
                output.write(.raw, chunk.span.extracting(0..<count))
                place += count
            }
        }
        finish(content, type(head), bytes)
    }

    /// Reads a document with its reader.
    private func read(
        _ source: any ByteSource, _ format: DocumentFormat, path: String, depth: Int, size: Int,
        read: Int, sha256: [UInt8], _ failure: ExtractionFailure?
    ) throws(ExtractionFailure) {
        output.write(
            .begin,
            PartStart(path: path, mediaType: format.mediaType, content: .extracted).bytes)
        let sink = PartOutput(self, path: path, depth: depth)
        var problem: ExtractionFailure?
        do {
            try format.reader.read(source, into: sink)
        } catch {
            problem = error
        }
        problem = budget.stop ?? problem ?? failure ?? sink.problem
        let coverage: Coverage =
            if let problem {
                sink.hasContent ? .partial(problem.reason) : .unexamined(problem.reason)
            } else {
                .examined
            }
        let end = PartEnd(
            coverage, detail: problem?.detail, size: size, read: read, sha256: sha256)
        output.write(.end, end.bytes)
        try budget.check()
    }

    /// Sends a member that no reader reads: as it is if it looks like text, else what it is.
    private func passOn(
        _ bytes: MemberBytes, _ head: [UInt8], path: String
    ) throws(ExtractionFailure) {
        try stream(bytes, head, path: path, type(head), kind(of: head))
    }

    private func stream(
        _ member: consuming MemberBytes, _ head: [UInt8], path: String, _ type: String,
        _ content: PartContent
    ) throws(ExtractionFailure) {
        var bytes = member
        output.write(.begin, PartStart(path: path, mediaType: type, content: content).bytes)
        if content == .raw, !head.isEmpty { output.write(.raw, head) }
        do {
            while true {
                let count = try bytes.read(into: &chunk)
                if count == 0 { break }
                if content == .raw { output.write(.raw, chunk.span.extracting(0..<count)) }
            }
        } catch {
            end(content == .raw ? .partial(error.reason) : .unexamined(error.reason), error, bytes)
            throw error
        }
        finish(content, type, bytes)
    }

    /// Whether this is a picture and the user asked for none to be read.
    private func isPictureToPass(_ type: String) -> Bool {
        request.settings.ocr == .off && type.hasPrefix("image/")
    }

    /// Counts and digests a container that lies too deep to be opened.
    private func passOver(
        _ member: consuming MemberBytes, _ head: [UInt8], path: String
    ) throws(ExtractionFailure) {
        var bytes = member
        output.write(
            .begin, PartStart(path: path, mediaType: type(head), content: .opaque).bytes)
        var failure = ExtractionFailure(.tooDeep, "lies in too many containers")
        do {
            while try bytes.read(into: &chunk) > 0 {}
        } catch {
            failure = error
        }
        end(.unexamined(failure.reason), failure, bytes)
        try budget.check()
    }

    private func finish(_ content: PartContent, _ type: String, _ bytes: MemberBytes) {
        if let failure = bytes.failure {
            end(
                content == .opaque ? .unexamined(failure.reason) : .partial(failure.reason),
                failure, bytes)
        } else if content == .opaque {
            let failure =
                isPictureToPass(type)
                ? ExtractionFailure(.ocrOff, "text in pictures is not looked for")
                : ExtractionFailure(.unsupported, "content of this type is not read")
            end(.unexamined(failure.reason), failure, bytes)
        } else {
            end(.examined, nil, bytes)
        }
    }

    private func end(_ coverage: Coverage, _ failure: ExtractionFailure?, _ bytes: MemberBytes) {
        let end = PartEnd(
            coverage, detail: failure?.detail, size: bytes.size, read: bytes.count,
            sha256: bytes.sha256)
        output.write(.end, end.bytes)
    }

    /// What content is that no reader reads.
    private func type(_ head: [UInt8]) -> String {
        switch ContentKind.recognise(Array(head.prefix(ContentKind.headSize))) {
        case .binary(let type), .text(_, _, let type): type
        case .empty: "application/x-empty"
        }
    }

    private func kind(of head: [UInt8]) -> PartContent {
        switch ContentKind.recognise(Array(head.prefix(ContentKind.headSize))) {
        case .binary: .opaque
        case .text, .empty: .raw
        }
    }
}
