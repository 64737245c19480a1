package import ContentExtraction
internal import FindingModel

/// Reads what Outlook wraps attachments in, winmail.dat (MS-OXTNEF): subject, text, attachments.
package enum TNEFReader: FormatReader {
    /// Attributes by the lower half of their identifier (MS-OXTNEF 2.1.3.2).
    private enum Attribute: Int {
        case subject = 0x8004
        case body = 0x800C
        case attachmentData = 0x800F
        case attachmentTitle = 0x8010
        case attachmentBegins = 0x9002
        case messageProperties = 0x9003
    }

    /// Bytes of a title or subject that are read.
    private static let longestTitle = 4_096

    /// Reads the attachments and what text stands beside them.
    package static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        var window = SourceWindow(source)
        var offset = 6
        var number = 0
        var title = ""
        var hasBody = false
        var hasProperties = false
        while offset + 11 <= source.count {
            let length = window.u32(offset + 5)
            let data = offset + 9
            guard length <= source.count - data else {
                throw ExtractionFailure(.damaged, "the attachment of Outlook is cut off")
            }
            switch Attribute(rawValue: window.u16(offset + 1)) {
            case .subject:
                try text(window.bytes(data, min(length, longestTitle)), sink)
            case .body:
                hasBody = true
                try body(RangeContent(source, data..<(data + length)), sink)
            case .attachmentBegins:
                number += 1
                title = ""
            case .attachmentTitle:
                title = string(window.bytes(data, min(length, longestTitle)))
            case .attachmentData:
                let step = "attachment:\(max(1, number))" + (title.isEmpty ? "" : "/" + title)
                try sink.member(step, RangeContent(source, data..<(data + length)))
            case .messageProperties: hasProperties = true
            case nil: break
            }
            offset = data + length + 2
        }
        if hasProperties, !hasBody {
            sink.note(
                ExtractionFailure(.unsupported, "the formatted text of the message is not read"),
                about: nil)
        }
    }

    private static func body(
        _ content: RangeContent, _ sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let count = try content.read(into: &chunk)
            if count == 0 { return }
            try text(Array(chunk[..<count]), sink)
        }
    }

    /// Gives text of one byte a character; where it is UTF-8, it stays that.
    private static func text(
        _ bytes: [UInt8], _ sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let text = Array((string(bytes) + "\n").utf8)
        try sink.text(text.span)
    }

    private static func string(_ bytes: [UInt8]) -> String {
        let bytes = bytes.filter { $0 != 0 }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var decoder = TextDecoder(.windows1252)
        var decoded: [UInt8] = []
        decoder.decode(bytes.span, into: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }
}
