import ContentExtraction
import FindingModel

/// Follows the braces and control words of an RTF file.
///
/// Linear in its length.
struct RTFParser {
    let input: RTFInput
    let output: RTFOutput
    private var groups: [RTFGroup] = []
    private var current = RTFGroup(destination: .text)
    /// Braces beyond those that are kept.
    private var deeper = 0
    private var isOptional = false
    /// How many characters are left out behind a `\u`.
    private var skip = 0

    /// Word stops far below.
    private static let depthLimit = 2_000

    init(_ input: RTFInput, _ output: RTFOutput) {
        self.input = input
        self.output = output
    }

    mutating func read() throws(ExtractionFailure) {
        while let byte = try input.next() {
            switch byte {
            case UInt8(ascii: "{"): open()
            case UInt8(ascii: "}"):
                try close()
            case UInt8(ascii: "\\"): try control()
            case 0x0D, 0x0A, 0: break
            default: try character(byte)
            }
        }
        let isComplete = groups.isEmpty && deeper == 0
        while !groups.isEmpty { try close() }
        try output.finish()
        if !isComplete { throw ExtractionFailure(.damaged, "the document ends within a group") }
    }

    private mutating func open() {
        skip = 0
        guard groups.count < Self.depthLimit else {
            deeper += 1
            return
        }
        groups.append(current)
        current.placeBefore = nil
        current.isCollector = false
        isOptional = false
    }

    private mutating func close() throws(ExtractionFailure) {
        skip = 0
        isOptional = false
        if deeper > 0 {
            deeper -= 1
            return
        }
        if current.isCollector { try output.endCollecting(current.destination) }
        if let place = current.placeBefore { try output.place(place) }
        guard let outer = groups.popLast() else { return }
        current = outer
    }

    private mutating func control() throws(ExtractionFailure) {
        guard let byte = try input.next() else { return }
        guard byte.isASCIILetter else { return try symbol(byte) }
        var word = [byte]
        var number: Int?
        var isNegative = false
        while let next = try input.next() {
            if next.isASCIILetter, number == nil, !isNegative, word.count < 40 {
                word.append(next)
            } else if next == UInt8(ascii: "-"), number == nil, !isNegative {
                isNegative = true
            } else if next.isASCIIDigit, (number ?? 0) < 1 << 40 {
                number = (number ?? 0) * 10 + Int(next - UInt8(ascii: "0"))
            } else {
                if next != 0x20 { input.back() }
                break
            }
        }
        let value = number.map { isNegative ? -$0 : $0 }
        try apply(String(decoding: word, as: UTF8.self), value)
    }

    private mutating func symbol(_ byte: UInt8) throws(ExtractionFailure) {
        switch byte {
        case UInt8(ascii: "'"):
            guard let high = try input.next()?.hexDigit, let low = try input.next()?.hexDigit
            else { return }
            try character(high << 4 | low)
        case UInt8(ascii: "*"): isOptional = true
        case UInt8(ascii: "~"): try scalar(" ")
        case UInt8(ascii: "_"): try scalar("-")
        case UInt8(ascii: "-"): break
        case 0x0D, 0x0A: try apply("par", nil)
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): try character(byte)
        default: break
        }
    }

    private mutating func character(_ byte: UInt8) throws(ExtractionFailure) {
        if skip > 0 {
            skip -= 1
            return
        }
        try output.take(byte, current)
    }

    private mutating func scalar(_ scalar: Unicode.Scalar) throws(ExtractionFailure) {
        if skip > 0 {
            skip -= 1
            return
        }
        try output.take(scalar, current)
    }

    private mutating func apply(_ word: String, _ value: Int?) throws(ExtractionFailure) {
        if word == "bin" {
            let count = max(0, value ?? 0)
            if current.destination == .picture || current.destination == .object {
                try output.takeBinary(count, from: input)
            } else {
                input.skip(count)
            }
            return
        }
        if word == "u" {
            skip = 0
            try output.take(unit: UInt16(truncatingIfNeeded: value ?? 0), current)
            skip = current.unicodeSkip
            return
        }
        if skip > 0 {
            skip -= 1
            return
        }
        let wasOptional = isOptional
        isOptional = false
        if try destination(word, value) { return }
        switch word {
        case "uc": current.unicodeSkip = min(max(0, value ?? 1), 16)
        case "f", "af": if word == "f" || current.destination == .fontTable { font(value ?? 0) }
        case "deff": current.font = value ?? 0
        case "fcharset": output.define(charset: value ?? 0, of: current.font)
        case "cpg": output.define(page: value ?? 1_252, of: current.font)
        case "ansicpg": output.defaultPage = CodePage(value ?? 1_252)
        case "mac": output.defaultPage = CodePage(10_000)
        case "pc": output.defaultPage = CodePage(437)
        case "pca": output.defaultPage = CodePage(850)
        case "htmlrtf": current.isRepetition = value != 0
        case "pngblip", "jpegblip", "emfblip", "wmetafile", "dibitmap", "wbitmap", "macpict":
            output.pictureKind = word
        default:
            if wasOptional {
                current.destination = .skipped
            } else {
                try output.apply(word, current)
            }
        }
    }

    private mutating func font(_ number: Int) {
        current.font = number
    }

    /// Begins a destination if the word names one.
    private mutating func destination(
        _ word: String, _ value: Int?
    ) throws(ExtractionFailure) -> Bool {
        if RTFGroup.skippedWords.contains(word) {
            current.destination = .skipped
            return true
        }
        guard current.destination != .skipped else { return false }
        if let label = RTFGroup.labelledWords[word] {
            collect(.labelled(label))
            return true
        }
        if let place = RTFGroup.placedWords[word] {
            current.placeBefore = current.placeBefore ?? output.currentPlace
            current.destination = .text
            try output.place(place)
            return true
        }
        if RTFGroup.transparentWords.contains(word) { return true }
        switch word {
        case "fonttbl": current.destination = .fontTable
        case "pict": collect(.picture)
        case "objdata": collect(.object)
        case "sn": collect(.shapeName)
        case "sv": collect(.shapeValue)
        case "htmltag": collect(.htmlTag)
        default: return false
        }
        return true
    }

    private mutating func collect(_ destination: RTFDestination) {
        current.destination = destination
        current.isCollector = true
        output.beginCollecting()
    }
}
