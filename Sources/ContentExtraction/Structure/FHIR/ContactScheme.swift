/// The scheme in front of a telecommunication address (RFC 3966, RFC 6068; `fax` of HL7 v3).
enum ContactScheme {
    /// How many bytes stand before the address, and what they say.
    static func split(_ text: Span<UInt8>) -> (skipped: Int, system: StandardSystem) {
        var skipped = 0
        var system = StandardSystem.unstated
        if ScalarText.hasPrefix(text, "tel:") || ScalarText.hasPrefix(text, "sms:") {
            (skipped, system) = (4, .phone)
        } else if ScalarText.hasPrefix(text, "fax:") {
            (skipped, system) = (4, .fax)
        } else if ScalarText.hasPrefix(text, "mailto:") {
            (skipped, system) = (7, .email)
        } else if ScalarText.hasPrefix(text, "http") {
            system = .web
        }
        while skipped < text.count, ASCIIByte.isSpace(text[skipped]) { skipped += 1 }
        return (skipped, system)
    }
}
