/// Follows marked content for what it says of its text (ISO 32000-2, 14.6 and 14.9).
struct PDFMarkedContent {
    /// The entries that hold texts: what replaces the content, describes it, or writes it out.
    static let keys = ["ActualText", "Alt", "E"]

    /// Content with a text that replaces what is drawn.
    private struct Replaced {
        let depth: Int
        let text: String
        var drawn = ""
        /// Where it is drawn.
        var place: PDFPageText.Run?
    }

    /// Texts that say something else than what is drawn.
    private(set) var texts: [String] = []
    private var depth = 0
    /// The outermost content whose text is replaced.
    private var replaced: Replaced?

    private static let limit = 10_000

    /// Whether there were more texts than are kept.
    var isCut: Bool { texts.count >= Self.limit }

    /// Whether what is drawn stands for another text.
    var isReplaced: Bool { replaced != nil }

    /// Begins content with a list of properties: among the operands, or named by the last of them.
    mutating func begin(_ operands: [PDFToken], _ properties: PDFObject) {
        depth += 1
        var values: [String: String] = [:]
        for (key, value) in zip(operands, operands.dropFirst()) {
            if case .name(let name) = key, case .string(let bytes) = value {
                values[name] = PDFTextString.decode(bytes)
            }
        }
        if operands.count == 2, case .name(let name) = operands[1] {
            let list = properties[name]
            for key in Self.keys { values[key] = list[key].text }
        }
        for key in Self.keys {
            guard let text = values[key], !text.isEmpty else { continue }
            if key == "ActualText", replaced == nil {
                replaced = Replaced(depth: depth, text: text)
            } else {
                add(text)
            }
        }
    }

    /// Takes what is drawn; gives whether it is text of the page.
    mutating func take(_ run: PDFPageText.Run) -> Bool {
        guard replaced != nil else { return !run.text.isEmpty }
        let isKnown = !run.text.isEmpty && run.text != "\u{FFFD}"
        if isKnown { replaced?.drawn += run.text }
        if replaced?.place == nil { replaced?.place = run }
        replaced?.place?.end = run.end
        return isKnown
    }

    /// Ends the innermost content; gives its text where nobody can tell what was drawn.
    mutating func end() -> PDFPageText.Run? {
        defer { depth = max(0, depth - 1) }
        guard let ended = replaced, ended.depth == depth else { return nil }
        replaced = nil
        if ended.drawn.isEmpty, var run = ended.place {
            run.text = ended.text
            return run
        }
        if ended.drawn != ended.text { add(ended.text) }
        return nil
    }

    private mutating func add(_ text: String) {
        if texts.count < Self.limit { texts.append(text) }
    }
}
