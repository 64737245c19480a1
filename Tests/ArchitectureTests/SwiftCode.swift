/// Swift source with its comments removed and its strings emptied.
///
/// Line breaks stay, so that lines keep their numbers. Code inside a string's interpolation stays.
struct SwiftCode {
    static func lines(of source: String) -> [String] {
        var reader = SwiftCode(bytes: Array(source.utf8))
        reader.readCode(isInterpolation: false)
        return String(decoding: reader.output, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The bytes at which anything but plain code can begin or end.
    private static let special = Set("/#\"()".utf8)

    private let bytes: [UInt8]
    private var place = 0
    private var output: [UInt8] = []

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func stands(_ text: String) -> Bool {
        var next = place
        for byte in text.utf8 {
            guard next < bytes.count, bytes[next] == byte else { return false }
            next += 1
        }
        return true
    }

    /// Leaves bytes out, but for line breaks.
    private mutating func skip(_ count: Int) {
        for _ in 0..<min(count, bytes.count - place) {
            if bytes[place] == UInt8(ascii: "\n") { output.append(bytes[place]) }
            place += 1
        }
    }

    private mutating func skip(through end: String) {
        while place < bytes.count, !stands(end) { skip(1) }
        skip(end.utf8.count)
    }

    private mutating func readCode(isInterpolation: Bool) {
        var depth = 0
        while place < bytes.count {
            if !Self.special.contains(bytes[place]) {
                output.append(bytes[place])
                place += 1
            } else if stands("//") {
                while place < bytes.count, !stands("\n") { skip(1) }
            } else if stands("/*") {
                skipBlockComment()
            } else if stands("#/") {
                skip(2)
                skip(through: "/#")
            } else if let hashes = hashesBeforeQuote {
                readString(hashes: hashes)
            } else {
                if stands("(") { depth += 1 }
                if stands(")") {
                    if depth == 0, isInterpolation { return }
                    depth -= 1
                }
                output.append(bytes[place])
                place += 1
            }
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if stands("/*") {
                depth += 1
                skip(2)
            } else if stands("*/") {
                depth -= 1
                skip(2)
            } else {
                skip(1)
            }
        } while depth > 0 && place < bytes.count
    }

    /// The number of `#` before the quote of a string that begins here, `nil` if none does.
    private var hashesBeforeQuote: Int? {
        let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
        let quote = place + hashes
        return quote < bytes.count && bytes[quote] == UInt8(ascii: "\"") ? hashes : nil
    }

    private mutating func readString(hashes: Int) {
        let guardSigns = String(repeating: "#", count: hashes)
        skip(hashes)
        let quotes = stands("\"\"\"") ? "\"\"\"" : "\""
        skip(quotes.utf8.count)
        output.append(UInt8(ascii: "\""))
        while place < bytes.count {
            if stands(quotes + guardSigns) {
                skip(quotes.utf8.count + hashes)
                break
            }
            if stands("\\" + guardSigns + "(") {
                skip(2 + hashes)
                output.append(UInt8(ascii: " "))
                readCode(isInterpolation: true)
                skip(1)
            } else if stands("\\" + guardSigns) {
                skip(2 + hashes)
            } else {
                skip(1)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
