import FindingModel

/// Reads one X12 segment after the other and knows the delimiters and the party they are about.
struct X12SegmentParser: Sendable {
    /// What a piece between two ends of segments turned out to be.
    enum Outcome {
        case segment
        /// The trailer of the interchange.
        case end
        /// No segment, which is scanned as plain text.
        case stray
        /// A segment that cannot be one: the delimiters are not what the header says.
        case impossible
    }

    /// No segment that is read has more elements.
    private static let mostElements = 32
    /// GS has eight elements, and ST three; with other delimiters the text after them joins in.
    private static let longestGroupHeader = 9

    private var delimiters: X12Delimiters
    /// Elements of the segment in hand, counted from zero; the first is its id.
    private(set) var elements: [Range<Int>] = []
    /// Components of the element in hand, counted from zero.
    private(set) var components: [Range<Int>] = []
    /// Who the segments are about since the last NM1 or N1.
    var party = X12Party.unknown
    /// Whether this is a health care transaction, in which N1 never names a person.
    var isHealthCare = false

    init(_ delimiters: X12Delimiters) {
        self.delimiters = delimiters
    }

    var segmentEnd: SegmentEnd { SegmentEnd(delimiters.segment) }

    /// Reads a segment that stands at `offset` in the text.
    mutating func read(
        _ bytes: Span<UInt8>, at offset: Int, into fields: inout [FieldValue]
    ) -> Outcome {
        guard
            let length = X12Delimiters.idLength(bytes, 0, separator: delimiters.element),
            let id = PackedCode(bytes, 0..<length)
        else { return .stray }
        guard let segment = X12Tables.segments[id] else {
            return bytes.count > StructureLimits.longestUnit ? .impossible : .segment
        }
        // Why: only binary data may be as long as that, and it has no fields.
        guard bytes.count <= StructureLimits.longestUnit else {
            return segment.kind == .binary ? .segment : .impossible
        }
        split(bytes, at: delimiters.element)
        let output = X12Output(offset: offset)
        let known = fields.count
        for field in segment.fields where field.number < elements.count {
            addField(field, bytes, output, &fields)
        }
        switch segment.kind {
        case .plain, .binary: break
        case .groupHeader: if elements.count > Self.longestGroupHeader + 1 { return .impossible }
        case .transaction: begin(bytes)
        case .trailer: return .end
        case .name: addName(bytes, output, &fields)
        case .organisation: addOrganisation(bytes, output, &fields)
        case .street: addStreet(bytes, output, &fields)
        case .city: addCity(bytes, output, &fields)
        case .contact: addContact(bytes, output, &fields)
        case .demographics: addDemographics(bytes, output, &fields)
        case .reference: addReference(bytes, output, &fields)
        case .diagnoses: addDiagnoses(bytes, output, &fields)
        case .period: addPeriod(bytes, output, &fields)
        case .time: addTime(bytes, output, &fields)
        case .items: addItems(bytes, output, &fields)
        case .payment: addPayment(bytes, output, &fields)
        }
        addCodes(bytes, output, besides: known, &fields)
        return .segment
    }

    /// The segment's id and codes of two or three capitals, which are no abbreviations of diseases: MI
    /// says that a member's number follows, HI that diagnoses do.
    private func addCodes(
        _ bytes: Span<UInt8>, _ output: X12Output, besides known: Int, _ fields: inout [FieldValue]
    ) {
        let said = fields[known...].map(\.range)
        for element in elements where X12Output.isCode(bytes, element) {
            let place = output.offset + element.lowerBound
            if !said.contains(where: { $0.contains(place) }) {
                output.addCode(element, to: &fields)
            }
        }
        if fields.count > known + said.count {
            fields[known...].sort { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    private mutating func begin(_ bytes: Span<UInt8>) {
        party = X12Party.unknown
        isHealthCare = X12Tables.healthCare.contains(code(bytes, 1))
    }

    private mutating func split(_ bytes: Span<UInt8>, at separator: UInt8) {
        elements.removeAll(keepingCapacity: true)
        var start = 0
        for index in bytes.indices where bytes[index] == separator {
            elements.append(start..<index)
            start = index + 1
            if elements.count == Self.mostElements { return }
        }
        elements.append(start..<bytes.count)
    }

    /// Splits an element into ``components``.
    mutating func splitComponents(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        components.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        var separator = delimiters.component
        for index in range {
            if separator == 0, SegmentByte.canSeparate(bytes[index]) {
                // Why: without ISA nothing states it, but a composite begins with a qualifier of
                // letters, so that what comes after is the separator.
                separator = bytes[index]
            }
            guard bytes[index] == separator, components.count < Self.mostElements else { continue }
            components.append(start..<index)
            start = index + 1
        }
        components.append(start..<range.upperBound)
    }

    /// An element by its number; empty if it is not there.
    func element(_ number: Int) -> Range<Int> {
        number < elements.count ? elements[number] : 0..<0
    }

    /// A component of the element in hand, counted from one as the standard does.
    func component(_ number: Int) -> Range<Int> {
        number <= components.count ? components[number - 1] : 0..<0
    }

    /// An element as a code; `nil` if it is empty or none.
    func code(_ bytes: Span<UInt8>, _ number: Int) -> PackedCode? {
        PackedCode(bytes, element(number))
    }
}
