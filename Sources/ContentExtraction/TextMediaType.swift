internal import FindingModel

/// Guesses the media type of text from its beginning; only for the report.
enum TextMediaType {
    private static let beginnings: [(String, String)] = [
        ("MSH|", "text/hl7v2"), ("FHS|", "text/hl7v2"), ("BHS|", "text/hl7v2"),
        ("\u{0B}MSH|", "text/hl7v2"), ("ISA*", "application/edi-x12"),
        ("<?xml", "application/xml"), ("<!doctype html", "text/html"), ("<html", "text/html"),
        ("begin:vcard", "text/vcard"), ("begin:vcalendar", "text/calendar"),
        ("{\\rtf", "application/rtf"), ("-----begin pgp message-----", "application/pgp-encrypted"),
        ("received:", "message/rfc822"),
        ("return-path:", "message/rfc822"), ("mime-version:", "message/rfc822"),
        ("from:", "message/rfc822"), ("message-id:", "message/rfc822"),
    ]

    static func guess(_ text: ArraySlice<UInt8>, _ encoding: SourceEncoding) -> String {
        let start = TextStart.plain(text, encoding)
        if MailMark.isMailbox(start) { return "application/mbox" }
        if MailMark.isMessage(start) { return "message/rfc822" }
        if PDFMark.isBehind(start) { return "application/pdf" }
        let beginning = String(decoding: start.prefix(256), as: UTF8.self).lowercased()
        for (start, type) in beginnings where beginning.hasPrefix(start.lowercased()) {
            return type
        }
        if beginning.hasPrefix("{") || beginning.hasPrefix("[") { return "application/json" }
        return "text/plain"
    }
}
