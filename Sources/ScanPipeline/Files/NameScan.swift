internal import ContentExtraction
internal import Detection
internal import FindingModel

/// The name of a file or member, scanned as a text of its own: it may say who the document is about.
struct NameScan {
    /// What was found in it.
    let state: PartState
    /// Which limits were hit.
    let completeness: Completeness

    /// Scans a name; findings go to `events`, with the location `name`.
    init(
        _ name: String, of place: ItemPlace, _ reported: ReportedFindings, showsValues: Bool,
        with scanner: inout StreamScanner, _ events: inout some DocumentEventSink
    ) {
        let bytes = Array(name.utf8)
        let state = PartState(
            place, reported, countsExtractedText: true, showsValues: showsValues)
        state.locate("name", from: 0)
        state.keep(bytes)
        let view = ViewedText(bytes)
        scanner.begin(ScanSource())
        scanner.add(view.edits)
        var sink = PartSink(state: state, events: events)
        scanner.feed(view.bytes.span, into: &sink)
        completeness = scanner.finish(into: &sink)
        events = sink.events
        self.state = state
    }
}
