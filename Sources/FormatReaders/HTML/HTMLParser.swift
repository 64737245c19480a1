import ContentExtraction
import FindingModel

/// Tells tags, comments, scripts and text apart, byte by byte, in the spirit of the HTML standard's
/// tokenizer (13.2.5).
struct HTMLParser {
    private enum State {
        case text
        /// Behind `&`.
        case entity
        /// Behind `<`.
        case tag
        /// Within `<!--`.
        case comment
        /// Within a script or style, up to its end tag.
        case raw
    }

    private let output: HTMLOutput
    private var state = State.text
    private var pending: [UInt8] = []
    private var quote: UInt8 = 0
    private var rawName: [UInt8] = []
    /// How much of the end of a comment or script was seen.
    private var tail: [UInt8] = []

    /// Longer tags are text; a picture within one may be long.
    private static let tagLimit = 16 * 1_024 * 1_024

    init(_ output: HTMLOutput) {
        self.output = output
    }

    mutating func take(_ byte: UInt8) throws(ExtractionFailure) {
        switch state {
        case .text: try takeText(byte)
        case .entity: try takeEntity(byte)
        case .tag: try takeTag(byte)
        case .comment: try takeComment(byte)
        case .raw: try takeRaw(byte)
        }
    }

    private mutating func takeText(_ byte: UInt8) throws(ExtractionFailure) {
        switch byte {
        case UInt8(ascii: "<"):
            state = .tag
            pending.removeAll(keepingCapacity: true)
            quote = 0
        case UInt8(ascii: "&"):
            state = .entity
            pending.removeAll(keepingCapacity: true)
        default: try output.text(byte)
        }
    }

    private mutating func takeEntity(_ byte: UInt8) throws(ExtractionFailure) {
        if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "#"), pending.count < 32
        {
            pending.append(byte)
            return
        }
        state = .text
        try endEntity()
        if byte != UInt8(ascii: ";") { try takeText(byte) }
    }

    private mutating func endEntity() throws(ExtractionFailure) {
        if let scalar = HTMLEntity.scalar(pending[...]) {
            try output.text(scalar)
        } else {
            try output.text(UInt8(ascii: "&"))
            for byte in pending { try output.text(byte) }
        }
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func takeTag(_ byte: UInt8) throws(ExtractionFailure) {
        if pending.isEmpty, !byte.isASCIILetter, !"/!?".utf8.contains(byte) {
            state = .text
            try output.text(UInt8(ascii: "<"))
            return try takeText(byte)
        }
        if quote != 0 {
            if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
            state = .text
            return try endTag()
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            // Why behind an equals sign only: elsewhere an apostrophe is a typing error.
            if pending.last(where: { !$0.isASCIISpace }) == UInt8(ascii: "=") { quote = byte }
        }
        pending.append(byte)
        if pending == [0x21, 0x2D, 0x2D] {
            state = .comment
            tail.removeAll()
            output.beginComment()
        } else if pending.count > Self.tagLimit {
            state = .text
            try output.hidden(pending)
            pending.removeAll()
        }
    }

    private mutating func endTag() throws(ExtractionFailure) {
        defer { pending.removeAll(keepingCapacity: true) }
        guard let first = pending.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?")
        else { return }
        let tag = HTMLTag(pending)
        try output.tag(tag)
        guard !tag.isEnd, !tag.isClosed, ["script", "style"].contains(tag.name) else { return }
        state = .raw
        rawName = Array(tag.name.utf8)
        tail.removeAll()
        if tag.name == "script" { try output.beginHidden("script") }
    }

    private mutating func takeComment(_ byte: UInt8) throws(ExtractionFailure) {
        if byte == UInt8(ascii: ">"), tail == [0x2D, 0x2D] {
            state = .text
            tail.removeAll()
            return try output.endHidden()
        }
        tail.append(byte)
        while let first = tail.first, tail.count > 2 || first != 0x2D || tail.last != 0x2D {
            try output.hidden([first])
            tail.removeFirst()
        }
    }

    private mutating func takeRaw(_ byte: UInt8) throws(ExtractionFailure) {
        tail.append(byte)
        let end = [0x3C, 0x2F] + rawName
        // Why: as soon as it is not the end tag, it is content.
        while !tail.isEmpty, !Self.isPrefix(tail, of: end) {
            if rawName.count == 6 { try output.hidden([tail[0]]) }
            tail.removeFirst()
        }
        guard tail.count == end.count else { return }
        if rawName.count == 6 { try output.endHidden() }
        pending = Array(tail.dropFirst())
        tail.removeAll()
        quote = 0
        state = .tag
    }

    private static func isPrefix(_ tail: [UInt8], of end: [UInt8]) -> Bool {
        tail.count <= end.count
            && zip(tail, end).allSatisfy { $0 == $1 || $0.isASCIILetter && $0 | 0x20 == $1 }
    }

    mutating func finish() throws(ExtractionFailure) {
        switch state {
        case .text: break
        case .entity: try endEntity()
        case .tag: try output.hidden(pending)
        case .comment, .raw:
            try output.hidden(tail)
            try output.endHidden()
        }
        try output.finish()
    }
}
