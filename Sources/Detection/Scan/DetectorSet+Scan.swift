public import FindingModel

extension DetectorSet {
    /// Scans a text that is in memory as a whole, without copying it.
    ///
    /// Findings arrive in the order of their start. Synchronous; thread-safe with a scratch per
    /// task. Time is linear in the text.
    ///
    /// - Parameters:
    ///   - text: UTF-8; bytes that are not valid UTF-8 are scanned as they are.
    ///   - fields: the values that its structure sets apart.
    ///   - options: what to keep.
    ///   - scratch: memory of this task.
    ///   - sink: where findings go.
    /// - Returns: which limits were hit.
    public func scan(
        _ text: Span<UInt8>, fields: [FieldValue] = [], options: ScanOptions = ScanOptions(),
        using scratch: inout Scratch, into sink: inout some FindingSink
    ) -> Completeness {
        scan(text, fields: fields, edits: [], options: options, using: &scratch, into: &sink)
    }

    /// Scans a text that was edited before; places are those of the text as it was written.
    package func scan(
        _ text: Span<UInt8>, fields: [FieldValue], edits: [TextEdit], options: ScanOptions,
        using scratch: inout Scratch, into sink: inout some FindingSink
    ) -> Completeness {
        var scan = TextScan(self, options, ScanSource())
        scan.add(fields)
        scan.add(edits)
        unsafe text.withUnsafeBufferPointer { buffer in
            scan.advance(
                through: unsafe Window(buffer), isEnd: true, scratch: &scratch, into: &sink)
        }
        return scan.completeness
    }
}
