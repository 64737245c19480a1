internal import ContentExtraction
internal import FindingModel

/// Uses the libraries of documents once, so that they have loaded what they load.
enum DocumentPreparation {
    static func run() {
        let sink = Silence()
        try? PDFReader.read(BytesSource(Array(pdf.utf8)), into: sink)
        try? SQLiteReader.read(BytesSource([UInt8](repeating: 0, count: 512)), into: sink)
        try? FlatOpenDocumentReader.read(BytesSource(Array("<a>&amp;</a>".utf8)), into: sink)
        try? HTMLReader.read(BytesSource(Array("<p>&eacute;".utf8)), into: sink)
    }

    /// A page with a word on it; its table is missing, so that it is also repaired.
    private static let pdf = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>>> endobj
        4 0 obj <</Length 9>> stream
        BT (a) Tj
        endstream endobj
        trailer <</Root 1 0 R>>
        %%EOF

        """
}

/// Takes everything and keeps nothing.
private final class Silence: ExtractionSink {
    func text(_ utf8: Span<UInt8>) throws(ExtractionFailure) {}
    func place(_ name: String) throws(ExtractionFailure) {}
    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {}
    func note(_ failure: ExtractionFailure, about name: String?) {}
}
