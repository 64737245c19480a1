internal import CMailSource
internal import ContentExtraction
internal import FindingModel

/// Hands the bytes of a source to GMime, which asks by a callback.
final class MailSource {
    private let copier: SourceCopier

    /// Why the source could not be read.
    var failure: ExtractionFailure? { copier.failure }

    init(_ source: any ByteSource) {
        copier = SourceCopier(source)
    }

    /// Loads what GMime needs; afterwards it opens no file.
    static func prepare() {
        cmail_prepare()
    }

    /// Parses the message; `nil` if it is none.
    ///
    /// The source must outlive the message.
    func parse() -> OpaquePointer? {
        cmail_prepare()
        return unsafe cmail_parse(copier.context, Int64(copier.source.count), Self.read)
    }

    private static let read: cmail_read_function = {
        unsafe SourceCopier.read($0, $1, $2, Int($3))
    }
}
