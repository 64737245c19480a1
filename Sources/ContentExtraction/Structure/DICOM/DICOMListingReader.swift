package import FindingModel

/// Reads the elements of a DICOM file as they are listed, one a line: what stands in (0010,0020) is
/// the number of a patient whatever it looks like.
///
/// Lines without a tag belong to the value before them and give no fields. Not thread-safe.
package struct DICOMListingReader: StructureReader {
    private static let lineEnd = SegmentEnd(controls: [0x0A])
    /// What stands where an identifier was taken out or never was (besides what is empty).
    private static let placeholders: Set<String> = [
        "anonymous", "anonymized", "anonymised", "anon", "de-identified", "deidentified",
        "removed", "redacted", "not provided", "not available", "not specified", "no name",
        "unnamed", "noname", "no id", "noid", "name, none", "name^none", "test", "xxx",
        "xxxx",
    ]

    private var window = SegmentWindow()
    private var isPassingOver = false
    package let isBroken = false

    package init(head: [UInt8]) {}

    package static func recognises(_ head: [UInt8]) -> Bool {
        let lines = head.prefix(4_096).split(separator: 0x0A, maxSplits: 8).prefix(8)
        // Why two groups: the first ones of every file, and no number in brackets is like them.
        return lines.contains { line in
            guard let tag = DICOMLine(line)?.tag else { return false }
            return tag >> 16 == 0x0002 || tag >> 16 == 0x0008
        }
    }

    package mutating func read(_ chunk: Span<UInt8>, isEnd: Bool, into fields: inout [FieldValue]) {
        var taken = 0
        repeat {
            taken += window.take(chunk, from: taken)
            readLines(into: &fields)
        } while taken < chunk.count
        if isEnd, !isPassingOver, window.count > 0 {
            readLine(window.count, into: &fields)
            window.skip(window.count)
        }
    }

    private mutating func readLines(into fields: inout [FieldValue]) {
        while let length = window.segmentLength(endedBy: Self.lineEnd) {
            if !isPassingOver { readLine(length, into: &fields) }
            isPassingOver = false
            window.skip(length + 1)
        }
        if window.count > StructureLimits.longestUnit {
            isPassingOver = true
            window.skip(window.count)
        }
    }

    private func readLine(_ length: Int, into fields: inout [FieldValue]) {
        // Why: whether a line that is too long is seen as one must not depend on how it is cut.
        guard length <= StructureLimits.longestUnit else { return }
        var line = window.bytes[window.start..<window.start + length]
        if line.last == 0x0D { line.removeLast() }
        guard let element = DICOMLine(line), let meaning = DICOMElements.meaning(element.tag)
        else { return }
        for value in element.values(line) {
            guard let range = SegmentValue.trimmed(window.bytes.span, value),
                !Self.isPlaceholder(window.bytes[range])
            else { continue }
            let place = range.lowerBound - window.start + window.offset
            fields.append(
                FieldValue(
                    range: place..<place + range.count, path: Self.path(element.tag),
                    meaning: meaning))
        }
    }

    private static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count <= 16 else { return false }
        let word = String(decoding: value, as: UTF8.self).lowercased()
        return placeholders.contains(word.trimmingPrefix("^").description)
    }

    private static func path(_ tag: UInt32) -> String {
        func hex(_ value: UInt32) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: 4 - text.count) + text
        }
        return "(\(hex(tag >> 16)),\(hex(tag & 0xFFFF)))"
    }
}
