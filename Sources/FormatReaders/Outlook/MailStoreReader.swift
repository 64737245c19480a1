import CMailStore
import ContentExtraction
import FindingModel

/// Reads mailboxes of Outlook (PST, OST, PAB; MS-PST): every message of every folder, under the
/// names of the folders; attached messages in place, attached files as members.
///
/// Passwords of such files are a matter of Outlook's: their content is not encrypted by them.
enum MailStoreReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let writer = TextWriter(sink)
        let store = try MailStore(source)
        if store.isDamaged {
            writer.note(ExtractionFailure(.damaged, "parts of the mailbox cannot be reached"))
        }
        guard let root = store.root else {
            throw ExtractionFailure(.damaged, "the mailbox has no folders")
        }
        var reading = MailStoreReading(writer)
        try reading.readFolder(root, path: "", depth: 0)
        try writer.flush()
        if let failure = store.failure { throw failure }
    }
}

/// One mailbox while it is read.
private struct MailStoreReading {
    private let writer: TextWriter
    private var folders = 0

    private static let folderLimit = 100_000
    private static let depthLimit = 32
    private static let bodyLimit = 64 * 1_024 * 1_024

    init(_ writer: TextWriter) {
        self.writer = writer
    }

    private static let labels: [(Int, String)] = [
        (0x0037, "Subject"), (0x0C1A, "From"), (0x0C1F, "From"), (0x5D01, "From"),
        (0x0042, "Sent for"), (0x0065, "Sent for"), (0x0E04, "To"), (0x0E03, "Cc"),
        (0x0E02, "Bcc"), (0x0070, "Topic"),
    ]

    /// Text of these is read elsewhere, or only names kinds.
    private static let quiet: Set<Int> = [0x1000, 0x1009, 0x1013, 0x007D, 0x001A, 0x3FFD, 0x3FDE]

    mutating func readFolder(
        _ folder: MailStoreItem, path: String, depth: Int
    ) throws(ExtractionFailure) {
        folders += 1
        guard depth < Self.depthLimit, folders < Self.folderLimit else {
            return writer.note(ExtractionFailure(.tooDeep, "it has too many folders in folders"))
        }
        for index in 0..<counted(folder.messageCount) {
            let place = path.isEmpty ? "message \(index + 1)" : "\(path)/message \(index + 1)"
            guard let message = folder.message(index) else {
                writer.note(ExtractionFailure(.damaged, "a message cannot be read"))
                continue
            }
            try readMessage(message, place, depth: 0)
        }
        for index in 0..<counted(folder.folderCount) {
            guard let inner = folder.folder(index) else {
                writer.note(ExtractionFailure(.damaged, "a folder cannot be read"))
                continue
            }
            let name = text(0x3001, in: inner.properties()) ?? "folder \(index + 1)"
            try readFolder(inner, path: path.isEmpty ? name : "\(path)/\(name)", depth: depth + 1)
        }
    }

    private func counted(_ count: Int) -> Int {
        if count < 0 {
            writer.note(ExtractionFailure(.damaged, "a list of the mailbox cannot be read"))
        }
        return max(0, count)
    }

    private func readMessage(
        _ message: MailStoreItem, _ place: String, depth: Int
    ) throws(ExtractionFailure) {
        let values = message.properties()
        try writer.endLine()
        try writer.place("\(place) header")
        for (id, label) in Self.labels { try writer.line(label, text(id, in: values) ?? "") }
        if let sent = time(0x0039, in: values) ?? time(0x0E06, in: values) {
            try writer.line("Date", sent)
        }
        if let recipients = message.recipients {
            for set in 0..<min(recipients.setCount, 10_000) {
                let one = recipients.properties(set)
                for id in [0x3001, 0x3003, 0x39FE] {
                    try writer.line("Recipient", text(id, in: one) ?? "")
                }
            }
        }
        if let headers = text(0x007D, in: values) { try writer.line("", headers) }
        try writer.place("\(place) body")
        try readBody(message, values, place)
        try writer.endLine()
        try writer.place("\(place) properties")
        let known = Set(Self.labels.map(\.0)).union(Self.quiet)
        for id in values.keys.sorted() where !known.contains(id) {
            try writer.line("", text(id, in: values) ?? "")
        }
        for index in 0..<counted(message.attachmentCount) {
            try readAttachment(message, index, place, depth: depth)
        }
    }

    private func readBody(
        _ message: MailStoreItem, _ values: [Int: MailStoreItem.Property], _ place: String
    ) throws(ExtractionFailure) {
        let html = message.body(CSTORE_HTML, upTo: Self.bodyLimit)
        if let html, !html.isEmpty {
            return try HTMLReader.read(BytesSource(html), writer, place: "\(place) body")
        }
        let rtf = message.body(CSTORE_RTF, upTo: Self.bodyLimit)
        if let rtf, rtf.starts(with: "{\\rtf".utf8) {
            do throws(ExtractionFailure) {
                var parser = RTFParser(RTFInput(BytesSource(rtf)), RTFOutput(writer))
                return try parser.read()
            } catch {
                guard error.reason == .damaged else { throw error }
                writer.note(error)
            }
        }
        if let own = text(0x1000, in: values) { return try writer.write(own) }
        let plain = message.body(CSTORE_PLAIN, upTo: Self.bodyLimit)
        if let plain, !plain.isEmpty {
            try writer.write(plain.last == 0 ? plain.dropLast() : plain[...])
        } else if html == nil || rtf == nil || plain == nil {
            writer.note(ExtractionFailure(.damaged, "a message's text cannot be read"))
        }
    }

    private func readAttachment(
        _ message: MailStoreItem, _ index: Int, _ place: String, depth: Int
    ) throws(ExtractionFailure) {
        let number = index + 1
        guard let attachment = message.attachment(index) else {
            return writer.note(
                ExtractionFailure(.damaged, "cannot be read"),
                about: "\(place)/attachment:\(number)")
        }
        let values = attachment.properties()
        let name =
            text(0x3707, in: values) ?? text(0x3704, in: values) ?? text(0x3001, in: values)
            ?? "file"
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? "file"
        let step = "\(place)/attachment:\(number)/\(last)"
        if attachment.isMessage {
            guard depth + 1 < Self.depthLimit else {
                return writer.note(ExtractionFailure(.tooDeep, "lies too deep"), about: step)
            }
            guard let inner = attachment.attachedMessage else {
                return writer.note(ExtractionFailure(.damaged, "cannot be read"), about: step)
            }
            try readMessage(inner, "\(place)/attachment:\(number)", depth: depth + 1)
        } else if attachment.isReference {
            writer.note(ExtractionFailure(.unreadable, "is not in the mailbox"), about: step)
        } else if let data = attachment.data {
            try writer.member(step, data)
        } else {
            writer.note(ExtractionFailure(.damaged, "cannot be read"), about: step)
        }
    }

    private func text(_ id: Int, in values: [Int: MailStoreItem.Property]) -> String? {
        guard let value = values[id] else { return nil }
        let text: String
        switch value.type {
        case 0x1F: text = CodePage.utf16(value.bytes)
        case 0x1E:
            let page = (values[0x3FFD] ?? values[0x3FDE])?.bytes.u32(0) ?? 1_252
            text = CodePage(page).decode(value.bytes)
        default: return nil
        }
        // Why: a subject begins with a mark and a number that say where its prefix ends.
        let plain = text.unicodeScalars.first == "\u{01}" ? String(text.dropFirst(2)) : text
        let shown = plain.filter { $0 != "\0" }
        return shown.isEmpty ? nil : shown
    }

    private func time(_ id: Int, in values: [Int: MailStoreItem.Property]) -> String? {
        values[id].flatMap { $0.bytes.count == 8 ? PropertySet.fileTime($0.bytes.u64(0)) : nil }
    }
}
