internal import Detection
internal import FindingModel
internal import PolicyEngine

/// What is known of one part of a document while it is scanned.
final class PartState {
    /// Bytes of text that can be shown, behind the place that was fed: what a scanner holds, twice.
    private static let shownBehind = 2 * StreamScanner.windowSize

    let place: ItemPlace
    let countsExtractedText: Bool
    private let reported: ReportedFindings
    private let showsValues: Bool
    private var locations: [(offset: Int, name: String)] = []
    private var shown: [UInt8] = []
    private var shownFrom = 0
    /// What was found in the part and in its members.
    var assessment = DocumentAssessment()
    /// The first member that was not examined in full, and why.
    private(set) var memberReason: CoverageReason?
    /// Whether anything of the part or its members was examined.
    var sawContent = false
    /// Findings that somebody accepted.
    private(set) var accepted = 0

    init(
        _ place: ItemPlace, _ reported: ReportedFindings, countsExtractedText: Bool,
        showsValues: Bool
    ) {
        self.place = place
        self.reported = reported
        self.countsExtractedText = countsExtractedText
        self.showsValues = showsValues
    }

    /// Notes where text stands from an offset on, and forgets what is long past.
    func locate(_ name: String, from offset: Int) {
        if let last = locations.last, last.name == name { return }
        let past = locations.firstIndex { $0.offset > offset - Self.shownBehind } ?? 0
        if past > 4_096 { locations.removeFirst(past - 1) }
        locations.append((offset, name))
    }

    /// Keeps text as long as findings in it may come, if they are to be shown.
    func keep(_ text: [UInt8]) {
        guard showsValues else { return }
        shown += text
        if shown.count > 2 * Self.shownBehind {
            shownFrom += shown.count - Self.shownBehind
            shown.removeFirst(shown.count - Self.shownBehind)
        }
    }

    /// A finding with its place, `nil` if it is not to be reported.
    func located(_ finding: Finding) -> LocatedFinding? {
        if reported.isAccepted(finding, in: place.path) {
            accepted += 1
            return nil
        }
        assessment.note(finding)
        guard reported.isAskedFor(finding.entity) else { return nil }
        return LocatedFinding(
            item: place, finding: finding, location: location(of: finding.place.bytes.lowerBound),
            countsExtractedText: countsExtractedText, value: value(of: finding.place.bytes))
    }

    /// Counts a member.
    func count(_ item: ItemReport, _ members: DocumentAssessment) {
        assessment.merge(members)
        if item.coverage.status != .unexamined { sawContent = true }
        if memberReason == nil { memberReason = item.coverage.reason }
    }

    /// Counts what was found in the part's name.
    func count(_ name: PartState) {
        assessment.merge(name.assessment)
        accepted += name.accepted
    }

    private func location(of offset: Int) -> String {
        var low = 0
        var high = locations.count
        while low < high {
            let middle = (low + high) / 2
            if locations[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? "" : locations[low - 1].name
    }

    private func value(of range: Range<Int>) -> String? {
        guard showsValues, range.lowerBound >= shownFrom,
            range.upperBound <= shownFrom + shown.count
        else { return nil }
        return String(
            decoding: shown[(range.lowerBound - shownFrom)..<(range.upperBound - shownFrom)],
            as: UTF8.self)
    }
}

/// Counts findings of a part and passes them on with their place.
struct PartSink<Events: DocumentEventSink>: FindingSink {
    let state: PartState
    var events: Events

    mutating func receive(_ finding: Finding) {
        if let located = state.located(finding) { events.receive(located) }
    }

    mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {
        state.assessment.note(repeated: entity, at: place, isField: isField)
    }
}
