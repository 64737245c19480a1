internal import FindingModel

/// Where a reader puts what it finds in a document, in the document's order.
///
/// A call that throws says that a limit was hit or nobody wants more; the reader passes it on.
package protocol ExtractionSink: AnyObject {
    /// Takes text of the document, UTF-8, cut anywhere.
    func text(_ utf8: Span<UInt8>) throws(ExtractionFailure)

    /// Says where the text from here on stands: `page 3`, `Sheet1!B7`, `slide 2 notes`.
    ///
    /// A place holds until the next one; "" ends it. It names structure, never content.
    func place(_ name: String) throws(ExtractionFailure)

    /// Takes a document that lies inside this one; what it is, is recognised by its content.
    ///
    /// - Parameters:
    ///   - name: its step in the path of parts: `attachment:1/list.xlsx`, `inner/notes.txt`.
    ///   - content: its bytes; read before the call returns.
    /// - Throws: what ends the reading of the document.
    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure)

    /// Takes a picture of the document, in which text may be recognised; that is part of its text.
    ///
    /// - Parameters:
    ///   - source: a file of a kind that pictures are usually kept in.
    ///   - size: how large it is; not to be trusted.
    /// - Throws: what ends the reading of the document.
    func picture(_ source: any ByteSource, _ size: PictureSize) throws(ExtractionFailure)

    /// Says that something could not be read while the rest is.
    ///
    /// - Parameters:
    ///   - failure: what could not be read, and why.
    ///   - name: the step of the member that it is about, `nil` for the document itself.
    func note(_ failure: ExtractionFailure, about name: String?)
}

extension ExtractionSink {
    /// Says that the picture is not looked at.
    package func picture(
        _ source: any ByteSource, _ size: PictureSize
    ) throws(ExtractionFailure) {
        note(ExtractionFailure(.ocrOff, "text in the picture is not read"), about: nil)
    }
}

/// The bytes of a member, delivered once from first to last.
package protocol MemberContent: AnyObject {
    /// The size that its container states, if it does; not to be trusted.
    var statedSize: Int? { get }

    /// Reads the next bytes; 0 at the end.
    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int
}

/// Reads one format.
package protocol FormatReader: SendableMetatype {
    /// Reads a document to its end, or throws what stopped it; what was read before counts.
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure)
}
