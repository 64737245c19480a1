import ContentExtraction
import FindingModel

/// Hands on all of a document's latest revision, and of earlier ones what is not known from later.
///
/// Why whole places: a value that was taken out needs the labels around it.
final class PDFRevisionSink: ExtractionSink {
    private let sink: any ExtractionSink
    /// The earlier revision that is read, counted from 1; 0 for the latest.
    private var revision = 0
    private var place = ""
    /// The text of the place.
    private var text: [UInt8] = []
    /// Digests of texts, members, and names of what could not be read.
    private var known: Set<Int> = []

    init(_ sink: any ExtractionSink) {
        self.sink = sink
    }

    /// Ends what was read, and begins an earlier revision.
    func begin(revision: Int) throws(ExtractionFailure) {
        try end()
        self.revision = revision
        place = ""
    }

    /// Ends the last place.
    func end() throws(ExtractionFailure) {
        defer { text.removeAll(keepingCapacity: true) }
        guard !text.isEmpty, known.insert(text.hashValue).inserted, revision > 0 else { return }
        try sink.place("revision \(revision) \(place)")
        let whole = text
        try sink.text(whole.span)
    }

    func text(_ utf8: Span<UInt8>) throws(ExtractionFailure) {
        for index in utf8.indices { text.append(utf8[index]) }
        if revision == 0 { try sink.text(utf8) }
    }

    func place(_ name: String) throws(ExtractionFailure) {
        try end()
        place = name
        if revision == 0 { try sink.place(name) }
    }

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        let bytes = try content.all(upTo: .max)
        let isNew = known.insert(bytes.hashValue).inserted
        if isNew || revision == 0 { try sink.member(step(name), BytesContent(bytes)) }
    }

    func picture(_ source: any ByteSource, _ size: PictureSize) throws(ExtractionFailure) {
        try sink.picture(source, size)
    }

    func note(_ failure: ExtractionFailure, about name: String?) {
        let isNew = known.insert(name.hashValue).inserted
        if isNew || revision == 0 { sink.note(failure, about: name.map(step)) }
    }

    private func step(_ name: String) -> String {
        revision == 0 ? name : "revision \(revision)/\(name)"
    }
}
