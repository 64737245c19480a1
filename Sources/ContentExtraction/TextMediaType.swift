internal import FindingModel

/// Guesses the media type of text from its beginning; only for the report.
enum TextMediaType {
    private static let beginnings: [(String, String)] = [
        ("MSH|", "text/hl7v2"), ("FHS|", "text/hl7v2"), ("BHS|", "text/hl7v2"),
        ("\u{0B}MSH|", "text/hl7v2"), ("ISA*", "application/edi-x12"),
        ("<?xml", "application/xml"), ("<!doctype html", "text/html"), ("<html", "text/html"),
        ("begin:vcard", "text/vcard"), ("begin:vcalendar", "text/calendar"),
        ("-----begin pgp message-----", "application/pgp-encrypted"),
        ("received:", "message/rfc822"),
        ("return-path:", "message/rfc822"), ("mime-version:", "message/rfc822"),
        ("from:", "message/rfc822"), ("message-id:", "message/rfc822"),
    ]

    static func guess(_ text: ArraySlice<UInt8>, _ encoding: SourceEncoding) -> String {
        let step = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
        let offset = encoding == .utf16BigEndian ? 1 : 0
        let narrow = stride(from: text.startIndex + offset, to: text.endIndex, by: step)
            .prefix(256).map { text[$0] }
        if step == 1, MailMark.isMailbox(Array(text)) { return "application/mbox" }
        if step == 1, MailMark.isMessage(Array(text)) { return "message/rfc822" }
        let beginning = String(decoding: narrow, as: UTF8.self)
            .drop { $0 == " " || $0.isNewline || $0 == "\t" }.lowercased()
        for (start, type) in beginnings where beginning.hasPrefix(start.lowercased()) {
            return type
        }
        if beginning.hasPrefix("{") || beginning.hasPrefix("[") { return "application/json" }
        return "text/plain"
    }
}
