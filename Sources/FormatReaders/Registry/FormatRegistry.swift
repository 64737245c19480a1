internal import ContentExtraction
internal import Glibc

/// Finds out what a document is by its bytes, never by its name, and who reads it.
package enum FormatRegistry {
    /// Every format, the more special before the more general.
    private static let formats =
        DocumentFormat.documents + DocumentFormat.mail + DocumentFormat.archives
        + DocumentFormat.displaced

    /// Has the libraries load what they load when first used; afterwards no reader opens a file.
    ///
    /// Sets the process's locale: without one of UTF-8, names outside ASCII are lost.
    package static func prepare() {
        unsafe _ = setlocale(LC_CTYPE, "C.UTF-8")
        MailSource.prepare()
        DocumentPreparation.run()
    }

    /// Whether a document can be of a format that is read; if not, its bytes are all there is.
    ///
    /// - Parameter head: its first ``ContentKind/headSize`` bytes, or all of a shorter one.
    /// - Returns: whether to look closer.
    package static func mayRead(_ head: [UInt8]) -> Bool {
        formats.contains { $0.mayBegin(head) }
    }

    /// The format of a document; `nil` if none of these reads it.
    package static func format(of content: Recognition) -> DocumentFormat? {
        formats.first { $0.recognises(content) }
    }

    /// Who reads documents of a media type, for content that says what it is.
    static func reader(of mediaType: String) -> (any FormatReader.Type)? {
        (formats + DocumentFormat.markup).first { $0.mediaType == mediaType }?.reader
    }
}
