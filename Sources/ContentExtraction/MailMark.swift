/// Tells messages and mailboxes from notes that look a little like them.
package enum MailMark {
    /// Headers that only mail has.
    private static let telling: Set<String> = [
        "received", "return-path", "message-id", "mime-version", "content-type",
        "content-transfer-encoding", "delivered-to", "dkim-signature", "x-mailer", "in-reply-to",
        "authentication-results", "x-originating-ip", "user-agent", "x-mozilla-status",
    ]
    /// Lines that are looked at.
    private static let mostLines = 200
    /// Headers that memos have as well.
    private static let common: Set<String> = ["from", "to", "subject", "date", "sender", "cc"]

    /// Whether a text begins with the headers of a message (RFC 5322).
    ///
    /// A memo with no more than From, To, Subject and Date is left to be read as the text it is:
    /// there is nothing in it to decode.
    package static func isMessage(_ head: [UInt8]) -> Bool {
        isMessage(head[...]) || storedMessage(head) != nil
    }

    /// Where a message stands that a mail program stored behind a line with its length, and
    /// before settings of its own (`.emlx`).
    package static func storedMessage(_ head: [UInt8]) -> Range<Int>? {
        let digits = head.prefix(12).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, let end = head.prefix(40).firstIndex(of: 0x0A),
            head[digits.count..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0D }),
            isMessage(head[(end + 1)...])
        else { return nil }
        let length = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (end + 1)..<(end + 1 + length)
    }

    private static func isMessage(_ head: ArraySlice<UInt8>) -> Bool {
        var tellings = 0
        var commons = 0
        var lines = 0
        for line in LineSplit(head) {
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if lines == 0 { return false }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy(isNameByte), lines < mostLines
            else {
                // Why: the head may end within a line.
                return line.endIndex == head.endIndex && tellings > 0 && commons + tellings > 2
            }
            lines += 1
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            if telling.contains(name) || isEncodedWord(line) { tellings += 1 }
            if common.contains(name) { commons += 1 }
            if tellings > 1 && commons > 0 || tellings > 3 { return true }
        }
        return tellings > 0 && commons > 0 || tellings > 1
    }

    /// Whether a line has a word that is encoded as RFC 2047 says: `=?utf-8?B?w6k=?=`.
    private static func isEncodedWord(_ line: ArraySlice<UInt8>) -> Bool {
        let mark = UInt8(ascii: "?")
        for place in line.indices.dropLast(6)
        where line[place] == UInt8(ascii: "=") && line[place + 1] == mark {
            let charset = line[(place + 2)...].prefix { $0 != mark }
            let rest = line[charset.endIndex...].prefix(3)
            guard !charset.isEmpty, rest.count == 3, rest.last == mark else { continue }
            if "bBqQ".utf8.contains(rest[rest.startIndex + 1]) { return true }
        }
        return false
    }

    /// Characters of the names of headers that there are; the standard allows more.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Whether a text is a mailbox: a line "From ", who and when, then a message (RFC 4155).
    package static func isMailbox(_ head: [UInt8]) -> Bool {
        guard head.starts(with: Array("From ".utf8)),
            let end = head.firstIndex(of: 0x0A), end < 1_000
        else { return false }
        return isSeparator(head[..<end]) && isMessage(head[(end + 1)...])
    }

    /// Whether a line that begins with "From " has a time in it, as separators do.
    package static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: Array("From ".utf8)) else { return false }
        var colons = 0
        var digits = 0
        for byte in line {
            if byte == UInt8(ascii: ":") { colons += 1 }
            if (0x30...0x39).contains(byte) { digits += 1 }
        }
        return colons >= 1 && digits >= 7
    }
}

/// The lines of some bytes, without their ends.
struct LineSplit: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>
    private var isDone = false

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !isDone else { return nil }
        guard let feed = rest.firstIndex(of: 0x0A) else {
            isDone = true
            return rest
        }
        var line = rest[..<feed]
        if line.last == 0x0D { line.removeLast() }
        rest = rest[(feed + 1)...]
        return line
    }
}
