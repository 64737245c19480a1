internal import CMailSource
package import ContentExtraction
internal import FindingModel

/// Reads messages (RFC 5322, MIME): headers and bodies are text, attachments are members.
package enum MessageReader: FormatReader {
    /// Reads a message.
    package static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        var head = [UInt8](repeating: 0, count: 4_096)
        let count = try source.read(at: 0, into: &head)
        guard let stored = MailMark.storedMessage(Array(head[..<count])) else {
            try readMessage(source, into: sink)
            return
        }
        try readMessage(RangeContent(source, stored), into: sink)
        // What the program notes about the message may say who it is about.
        let rest = RangeContent(source, stored.upperBound..<max(stored.upperBound, source.count))
        while true {
            let count = try rest.read(into: &head)
            if count == 0 { return }
            try sink.text(head.span.extracting(0..<count))
        }
    }

    private static func readMessage(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let mail = MailSource(source)
        guard let object = unsafe mail.parse(), let message = unsafe MailPart(object) else {
            throw mail.failure ?? ExtractionFailure(.damaged, "the message cannot be parsed")
        }
        defer { unsafe cmail_free_message(object) }
        var reading = MessageReading(sink)
        try reading.read(message)
        if let failure = mail.failure { throw failure }
    }
}

/// The walk through the parts of one message.
private struct MessageReading {
    /// Parts within parts; mail programs make a handful.
    private static let deepest = 100
    /// Bytes of an HTML body that is read as HTML and not as plain text.
    private static let largestHTML = 16 * 1_024 * 1_024

    private let sink: any ExtractionSink
    private var attachments = 0

    init(_ sink: any ExtractionSink) {
        self.sink = sink
    }

    mutating func read(_ message: MailPart) throws(ExtractionFailure) {
        for (name, value) in message.headers { try text("\(name): \(value)\n") }
        try text("\n")
        if let body = message.body { try read(body, depth: 0) }
    }

    private mutating func read(_ part: MailPart, depth: Int) throws(ExtractionFailure) {
        guard depth < Self.deepest else {
            sink.note(ExtractionFailure(.tooDeep, "too many parts within parts"), about: nil)
            return
        }
        switch part.kind {
        case .multipart, .signed:
            for hidden in part.hiddenTexts where !hidden.allSatisfy(\.isWhitespace) {
                try text(hidden + "\n")
            }
            for child in part.children { try read(child, depth: depth + 1) }
            // Why only the outermost: those within are ended by the boundaries around them.
            if depth == 0, part.isUnfinished {
                sink.note(ExtractionFailure(.damaged, "the message is cut off"), about: nil)
            }
        case .encrypted:
            sink.note(ExtractionFailure(.encrypted, "the message is encrypted"), about: nil)
        case .message:
            let step = step(part)
            if let content = part.message {
                try sink.member(step, content)
            } else {
                sink.note(
                    ExtractionFailure(.tooLarge, "the message inside is too large"), about: step)
            }
        case .text where !part.isAttachment && part.fileName == nil:
            try body(part)
        case .text, .bytes, .fragment:
            try attachment(part)
        }
    }

    private mutating func attachment(_ part: MailPart) throws(ExtractionFailure) {
        if let description = part.headers.first(where: {
            $0.name.lowercased() == "content-description"
        }) {
            try text("\(description.name): \(description.value)\n")
        }
        let step = step(part)
        if ["application/pkcs7-mime", "application/x-pkcs7-mime"].contains(part.mediaType),
            part.parameter("smime-type")?.lowercased() != "signed-data"
        {
            sink.note(ExtractionFailure(.encrypted, "is encrypted with S/MIME"), about: step)
            return
        }
        try sink.member(step, part.content() ?? RangeContent(MemorySource([]), 0..<0))
    }

    /// The step of an attachment in the path of parts; counts it.
    private mutating func step(_ part: MailPart) -> String {
        attachments += 1
        guard let name = part.fileName else { return "attachment:\(attachments)" }
        return "attachment:\(attachments)/\(name)"
    }

    private func body(_ part: MailPart) throws(ExtractionFailure) {
        if part.mediaType == "text/html", let reader = FormatRegistry.reader(of: "text/html"),
            let page = try wholeText(part)
        {
            // Why the mark: what the page says of its encoding is no longer true.
            try reader.read(MemorySource([0xEF, 0xBB, 0xBF] + page), into: sink)
        } else {
            var isFirst = true
            try eachChunk(part) { (chunk) throws(ExtractionFailure) in
                if isFirst, Self.isEncrypted(chunk) {
                    sink.note(
                        ExtractionFailure(.encrypted, "the body is encrypted with PGP"),
                        about: nil)
                }
                isFirst = false
                try sink.text(chunk.span)
            }
        }
        try text("\n")
    }

    /// The text of a part if it is small enough to be held.
    private func wholeText(_ part: MailPart) throws(ExtractionFailure) -> [UInt8]? {
        var whole: [UInt8] = []
        try eachChunk(part) { (chunk) throws(ExtractionFailure) in
            if whole.count <= Self.largestHTML { whole += chunk }
        }
        return whole.count <= Self.largestHTML ? whole : nil
    }

    /// Delivers the text of a part in UTF-8.
    ///
    /// Where the part states no character set, or one that is not known or that everybody states,
    /// its bytes decide.
    private func eachChunk(
        _ part: MailPart, _ take: ([UInt8]) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        let stated = part.parameter("charset")?.lowercased()
        let isVague = [nil, "us-ascii", "utf-8", "utf8", "ascii"].contains(stated)
        if !isVague, let content = part.content(charset: stated) {
            var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
            while true {
                let count = try content.read(into: &buffer)
                if count == 0 { return }
                try take(Array(buffer[..<count]))
            }
        }
        guard let content = part.content() else { return }
        var chunk = [UInt8](repeating: 0, count: ContentKind.headSize)
        var head: [UInt8] = []
        var isEnd = false
        while head.count < ContentKind.headSize, !isEnd {
            let count = try content.read(into: &chunk)
            head += chunk[..<count]
            isEnd = count == 0
        }
        var encoding = SourceEncoding.utf8
        var prefix = 0
        if case .text(let found, let mark, _) = ContentKind.recognise(
            Array(head.prefix(ContentKind.headSize)))
        {
            (encoding, prefix) = (found, mark)
        } else if String(validating: head, as: UTF8.self) == nil {
            // Why: it says that it is text, so that it is some of one byte a character.
            encoding = .windows1252
        }
        var decoder = TextDecoder(encoding)
        var decoded: [UInt8] = []
        decoder.decode(head.span.extracting(prefix..<head.count), into: &decoded)
        try take(decoded)
        while !isEnd {
            let count = try content.read(into: &chunk)
            isEnd = count == 0
            decoded.removeAll(keepingCapacity: true)
            decoder.decode(chunk.span.extracting(0..<count), into: &decoded)
            if isEnd { decoder.finish(into: &decoded) }
            try take(decoded)
        }
    }

    private static func isEncrypted(_ chunk: [UInt8]) -> Bool {
        let beginning = String(decoding: chunk.prefix(2_000), as: UTF8.self)
        return beginning.contains("-----BEGIN PGP MESSAGE-----")
    }

    private func text(_ text: String) throws(ExtractionFailure) {
        let bytes = Array(text.utf8)
        try sink.text(bytes.span)
    }
}
