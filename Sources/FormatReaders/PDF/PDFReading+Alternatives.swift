import ContentExtraction
import FindingModel

extension PDFReading {
    /// Bytes of a page's text in which texts are looked for, and texts that are looked for in it.
    private static let comparedBytes = 64 * 1_024
    private static let comparedTexts = 1_000

    /// Writes texts that are said to stand for a page's content, unless it shows them.
    func writeAlternatives(
        _ texts: [String], shown: String, place: String
    ) throws(ExtractionFailure) {
        guard !texts.isEmpty else { return }
        let drawn = Array(Self.letters(shown).utf8)
        var written: Set<String> = []
        try writer.place(place)
        for text in texts {
            let letters = Self.letters(text)
            // Why more than one: hyphens and the like are replaced as well.
            guard letters.count > 1, written.insert(letters).inserted else { continue }
            let isCompared =
                drawn.count <= Self.comparedBytes && written.count <= Self.comparedTexts
            if isCompared, drawn.firstRange(of: Array(letters.utf8)) != nil { continue }
            try writer.line("", text)
        }
    }
}
