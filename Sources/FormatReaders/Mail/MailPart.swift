internal import CMailSource

/// A message or a part of one, as long as the message lives.
@safe struct MailPart {
    private let object: OpaquePointer

    init?(_ object: OpaquePointer?) {
        guard let object = unsafe object else { return nil }
        unsafe self.object = unsafe object
    }

    enum Kind {
        case text, bytes, multipart, signed, encrypted, message, fragment
    }

    var kind: Kind {
        switch unsafe UInt32(cmail_kind(object)) {
        case CMAIL_TEXT.rawValue: .text
        case CMAIL_MULTIPART.rawValue: .multipart
        case CMAIL_SIGNED.rawValue: .signed
        case CMAIL_ENCRYPTED.rawValue: .encrypted
        case CMAIL_MESSAGE.rawValue: .message
        case CMAIL_PARTIAL.rawValue: .fragment
        default: .bytes
        }
    }

    /// The body, if this is a message.
    var body: MailPart? { unsafe MailPart(cmail_body(object)) }

    /// The parts of a multipart.
    var children: [MailPart] {
        (0..<max(0, unsafe cmail_child_count(object))).compactMap {
            unsafe MailPart(cmail_child(object, $0))
        }
    }

    /// Headers with their names, decoded.
    var headers: [(name: String, value: String)] {
        (0..<max(0, unsafe cmail_header_count(object))).compactMap { index in
            unsafe Self.text(cmail_header_name(object, index)).map { ($0, headerValue(index)) }
        }
    }

    private func headerValue(_ index: Int32) -> String {
        let value = unsafe cmail_header_value(object, index)
        defer { unsafe cmail_free_text(value) }
        return unsafe Self.text(value) ?? ""
    }

    /// Whether a multipart ends before its last boundary.
    var isUnfinished: Bool { unsafe cmail_is_unfinished(object) != 0 }

    /// Text before and behind the parts of a multipart, which mail programs do not show.
    var hiddenTexts: [String] {
        unsafe [cmail_prologue(object), cmail_epilogue(object)].compactMap {
            unsafe Self.text($0)
        }
    }

    /// The media type in lower case: `text/plain`.
    var mediaType: String {
        let type = unsafe Self.text(cmail_type(object)) ?? "application"
        let subtype = unsafe Self.text(cmail_subtype(object)) ?? "octet-stream"
        return "\(type)/\(subtype)".lowercased()
    }

    func parameter(_ name: String) -> String? {
        unsafe Self.text(cmail_type_parameter(object, name))
    }

    var isAttachment: Bool { unsafe cmail_is_attachment(object) != 0 }

    var fileName: String? {
        let name = unsafe Self.text(cmail_file_name(object))
        return name?.isEmpty == false ? name : nil
    }

    /// The content as bytes, or converted to UTF-8 from a character set; `nil` if there is none,
    /// or the character set is unknown.
    func content(charset: String? = nil) -> MailContent? {
        unsafe MailContent(cmail_open(object, charset))
    }

    /// The message that the part holds; `nil` if it is larger than can be held.
    var message: MailContent? {
        unsafe MailContent(cmail_open_message(object, Int64(MailContent.largestMessage)))
    }

    private static func text(_ string: UnsafePointer<CChar>?) -> String? {
        guard let string = unsafe string else { return nil }
        return unsafe String(cString: string)
    }
}
