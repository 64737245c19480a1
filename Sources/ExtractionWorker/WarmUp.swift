internal import ContentExtraction
internal import Crypto
internal import FindingModel
internal import FormatReaders
internal import Glibc

/// Has everything loaded that is loaded when first used: afterwards no file can be opened.
enum WarmUp {
    static func run() {
        tzset()
        FormatRegistry.prepare()
        let sink = Nowhere()
        for text in samples {
            let source = MemorySource(Array(text.utf8))
            let head = Array(text.utf8)
            let recognition = Recognition(head: head, source: source)
            guard let format = FormatRegistry.format(of: recognition) else { continue }
            try? format.reader.read(source, into: sink)
        }
        _ = ContentKind.recognise(Array("text".utf8))
        _ = SHA256.hash(data: Array("text".utf8)).description
    }

    private static let samples = [
        """
        From: =?iso-8859-1?Q?J=F6rg?= <a@example.org>
        Message-ID: <1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; charset=iso-8859-2
        Content-Transfer-Encoding: base64

        aGVsbG8=
        --x
        Content-Type: text/html; charset=utf-8

        <p>hello</p>
        --x--
        """, "PK\u{05}\u{06}" + String(repeating: "\u{00}", count: 18),
        "!<arch>\n",
    ]
}

/// Takes everything and keeps nothing.
private final class Nowhere: ExtractionSink {
    func text(_ utf8: Span<UInt8>) throws(ExtractionFailure) {}
    func place(_ name: String) throws(ExtractionFailure) {}

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while try content.read(into: &buffer) > 0 {}
    }

    func note(_ failure: ExtractionFailure, about name: String?) {}
}
