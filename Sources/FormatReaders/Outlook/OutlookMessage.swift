import ContentExtraction
import FindingModel

/// Reads an Outlook message that was saved as a file (MS-OXMSG).
///
/// Attached messages lie in the same file; they are read in place, attached files are members.
struct OutlookMessage {
    private let file: CompoundFile
    private let writer: TextWriter
    private var place = ""
    private var depth = 0

    private static let depthLimit = 16

    init(_ file: CompoundFile, _ writer: TextWriter) {
        self.file = file
        self.writer = writer
    }

    private static let labels: [(Int, String)] = [
        (0x0037, "Subject"), (0x0C1A, "From"), (0x0C1F, "From"), (0x5D01, "From"),
        (0x0042, "Sent for"), (0x0065, "Sent for"), (0x0E04, "To"), (0x0E03, "Cc"),
        (0x0E02, "Bcc"), (0x0070, "Topic"),
    ]

    /// Text of these is read elsewhere, or only names kinds.
    private static let quiet: Set<Int> = [0x1000, 0x1009, 0x1013, 0x007D, 0x001A]

    func read(_ folder: Int, isTop: Bool) throws(ExtractionFailure) {
        guard isTop || file.enter(folder) else {
            throw ExtractionFailure(.damaged, "a message holds itself")
        }
        let values = OutlookProperties(file, folder, header: isTop ? 32 : 24)
        try writer.endLine()
        try writer.place(named("header"))
        for (id, label) in Self.labels { try writer.line(label, values.text(id) ?? "") }
        if let sent = values.time(0x0039) ?? values.time(0x0E06) { try writer.line("Date", sent) }
        for child in file.children(of: folder)
        where file.entries[child].name.lowercased().hasPrefix("__recip_version1.0_") {
            let recipient = OutlookProperties(file, child, header: 8)
            for id in [0x3001, 0x3003, 0x39FE] {
                try writer.line("Recipient", recipient.text(id) ?? "")
            }
        }
        if let headers = values.text(0x007D) { try writer.line("", headers) }
        try readBody(values)
        try writer.endLine()
        try writer.place(named("properties"))
        let known = Set(Self.labels.map(\.0)).union(Self.quiet)
        for id in values.textIds where !known.contains(id) {
            try writer.line("", values.text(id) ?? "")
        }
        try readAttachments(folder)
    }

    private func named(_ what: String) -> String {
        place.isEmpty ? what : "\(place) \(what)"
    }

    private func readBody(_ values: OutlookProperties) throws(ExtractionFailure) {
        try writer.place(named("body"))
        if let html = values.binary(0x1013) ?? values.text(0x1013).map({ Array($0.utf8) }) {
            try HTMLReader.read(BytesSource(html), writer, place: named("body"))
        } else if let packed = values.binary(0x1009), let rtf = CompressedRTF.unpack(packed) {
            do throws(ExtractionFailure) {
                var parser = RTFParser(RTFInput(BytesSource(rtf)), RTFOutput(writer))
                try parser.read()
            } catch {
                guard error.reason == .damaged else { throw error }
                writer.note(error)
                try writer.line("", values.text(0x1000) ?? "")
            }
        } else if let text = values.text(0x1000) {
            try writer.write(text)
        }
    }

    private func readAttachments(_ folder: Int) throws(ExtractionFailure) {
        var number = 0
        for child in file.children(of: folder)
        where file.entries[child].name.lowercased().hasPrefix("__attach_version1.0_") {
            number += 1
            let values = OutlookProperties(file, child, header: 8)
            let name = values.text(0x3707) ?? values.text(0x3704) ?? values.text(0x3001) ?? "file"
            let last = name.split { $0 == "/" || $0 == "\\" }.last ?? "file"
            let step = "attachment:\(number)/\(last)"
            if let inner = file.find("__substg1.0_3701000D", in: child) {
                var message = self
                message.place = named("attachment:\(number)")
                message.depth += 1
                guard depth < Self.depthLimit else {
                    writer.note(ExtractionFailure(.tooDeep, "lies too deep"), about: step)
                    continue
                }
                if file.find("__properties_version1.0", in: inner) != nil {
                    try message.read(inner, isTop: false)
                } else {
                    try embedded(inner, step)
                }
            } else if let data = values.binary(0x3701) {
                try writer.member(step, BytesContent(data))
            } else {
                writer.note(ExtractionFailure(.unreadable, "is not in the message"), about: step)
            }
        }
    }

    private func embedded(_ folder: Int, _ step: String) throws(ExtractionFailure) {
        do throws(ExtractionFailure) {
            try writer.place(step)
            try CompoundReader.read(file, folder: folder, writer)
        } catch {
            writer.note(error, about: step)
        }
    }
}
