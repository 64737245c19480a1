/// Resolves the brackets and escapes of a sample's text.
struct SampleTextReader {
    /// Something that is wrong in a range of the line.
    struct Fault {
        let code: DiagnosticCode
        let message: String
        let range: Range<Int>
        let help: String
    }

    private let line: [Unicode.Scalar]
    private let range: Range<Int>

    /// The text without brackets.
    private(set) var text = ""
    /// The bracketed values, as ranges of UTF-8 bytes of the text.
    private(set) var values: [Range<Int>] = []
    private(set) var faults: [Fault] = []

    private var open: (column: Int, offset: Int)?

    init(_ line: [Unicode.Scalar], _ range: Range<Int>) {
        self.line = line
        self.range = range
    }

    mutating func read() {
        var index = range.lowerBound
        while index < range.upperBound {
            switch line[index] {
            case "⟦": openBracket(index)
            case "⟧": closeBracket(index)
            case "\\":
                readEscape(index)
                index += 1
            case let scalar: text.unicodeScalars.append(scalar)
            }
            index += 1
        }
        if let open {
            faultyBracket("this bracket is never closed", open.column)
        }
    }

    private mutating func openBracket(_ index: Int) {
        if open != nil { faultyBracket("a bracket inside a bracket", index) }
        open = (index, text.utf8.count)
    }

    private mutating func closeBracket(_ index: Int) {
        guard let open else {
            faultyBracket("this bracket was never opened", index)
            return
        }
        self.open = nil
        guard open.offset < text.utf8.count else {
            faultyBracket("the brackets are empty", open.column)
            return
        }
        values.append(open.offset..<text.utf8.count)
    }

    private mutating func readEscape(_ index: Int) {
        let next = index + 1 < range.upperBound ? line[index + 1] : nil
        switch next {
        case "n": text += "\n"
        case "t": text += "\t"
        case "\\": text += "\\"
        default:
            faults.append(
                Fault(
                    code: .badEscape,
                    message: "unknown escape '\\\(next.map(String.init) ?? "")'",
                    range: index..<min(index + 2, range.upperBound),
                    help: "write \\\\ for a backslash; known are \\n, \\t and \\\\"))
        }
    }

    private mutating func faultyBracket(_ message: String, _ index: Int) {
        faults.append(
            Fault(
                code: .badBrackets, message: message, range: index..<index + 1,
                help: "put a value between one ⟦ and one ⟧"))
    }
}
