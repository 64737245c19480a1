import ContentExtraction
import FindingModel

/// Collects text and hands it to a sink in larger pieces, with line breaks where they belong.
final class TextWriter {
    private let sink: any ExtractionSink
    private var buffer: [UInt8] = []
    private var currentPlace = ""
    /// The place that the sink knows.
    private var sentPlace = ""
    /// The last byte written; a line break before anything.
    private var last: UInt8 = 0x0A
    /// How many bytes were written.
    private(set) var written = 0

    private static let capacity = 32 * 1_024

    init(_ sink: any ExtractionSink) {
        self.sink = sink
        buffer.reserveCapacity(Self.capacity + 1_024)
    }

    func write(_ text: String) throws(ExtractionFailure) {
        var text = text
        text.makeContiguousUTF8()
        buffer.append(contentsOf: text.utf8)
        try wrote(text.utf8.count)
    }

    func write(_ bytes: [UInt8]) throws(ExtractionFailure) {
        buffer.append(contentsOf: bytes)
        try wrote(bytes.count)
    }

    func write(_ bytes: ArraySlice<UInt8>) throws(ExtractionFailure) {
        buffer.append(contentsOf: bytes)
        try wrote(bytes.count)
    }

    func write(byte: UInt8) throws(ExtractionFailure) {
        buffer.append(byte)
        try wrote(1)
    }

    func write(_ scalar: Unicode.Scalar) throws(ExtractionFailure) {
        let before = buffer.count
        buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        try wrote(buffer.count - before)
    }

    private func wrote(_ count: Int) throws(ExtractionFailure) {
        guard count > 0, let end = buffer.last else { return }
        last = end
        written += count
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Ends the line if it is not empty.
    func endLine() throws(ExtractionFailure) {
        if last != 0x0A { try write(byte: 0x0A) }
    }

    /// Puts a space between words unless there is one.
    func space() throws(ExtractionFailure) {
        if last != 0x20, last != 0x0A, last != 0x09 { try write(byte: 0x20) }
    }

    /// Writes a line of its own: a label and a value.
    func line(_ label: String, _ value: String) throws(ExtractionFailure) {
        guard !value.isEmpty else { return }
        try endLine()
        try write(label.isEmpty ? value : "\(label): \(value)")
        try write(byte: 0x0A)
    }

    /// Says where the text from here on stands.
    func place(_ name: String) throws(ExtractionFailure) {
        guard name != currentPlace else { return }
        try flush()
        currentPlace = name
    }

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        try endLine()
        try flush()
        try sendPlace()
        try sink.member(name, content)
    }

    func picture(_ source: any ByteSource, _ size: PictureSize) throws(ExtractionFailure) {
        try endLine()
        try flush()
        try sendPlace()
        try sink.picture(source, size)
    }

    func note(_ failure: ExtractionFailure, about name: String? = nil) {
        sink.note(failure, about: name)
    }

    /// Why late: most places hold no text.
    private func sendPlace() throws(ExtractionFailure) {
        guard sentPlace != currentPlace else { return }
        sentPlace = currentPlace
        try sink.place(currentPlace)
    }

    /// Hands on what is collected.
    func flush() throws(ExtractionFailure) {
        guard !buffer.isEmpty else { return }
        try sendPlace()
        var ready: [UInt8] = []
        swap(&ready, &buffer)
        defer {
            ready.removeAll(keepingCapacity: true)
            swap(&ready, &buffer)
        }
        try sink.text(ready.span)
    }
}
