import FindingModel

/// What the fields of HL7 v2 segments mean.
///
/// HL7 v2.5.1 with the fields that 2.1 to 2.9 have beside it. A segment or field that is not here
/// is scanned as plain text: free text, site-defined Z segments, and what says nothing about
/// anybody.
enum HL7Tables {
    static let segments: CodeTable<HL7Segment> = {
        let all = control + patient + insurance + clinical + orders + staff
        return CodeTable(all.map { ($0.code, $0) })
    }()

    /// Segments whose free text or embedded document may be longer than a segment that is looked at.
    static let longSegments = CodeTable(["OBX", "NTE", "TXA", "ED"])

    /// Segments about the message itself.
    private static let control = [
        HL7Segment("MSH", .other(3, 4, 5, 6, 7, 9, 10, 12, 13, 18, 19, 20, 21, 22, 23, 24, 25)),
        HL7Segment("BHS", .other(3, 4, 5, 6, 7, 9, 11, 12)),
        HL7Segment("FHS", .other(3, 4, 5, 6, 7, 9, 11, 12)),
        HL7Segment("BTS", .other(1, 3)),
        HL7Segment("FTS", .other(1)),
        HL7Segment("MSA", .other(1, 2, 4)),
        HL7Segment("DSC", .other(1)),
        HL7Segment("EVN", .other(1, 2, 4, 7), .dates(3, 6), .providers(5)),
        HL7Segment("QRD", .other(1, 4, 6, 7), .one(8, .person(.mrn))),
        HL7Segment("QRF", .periods(2, 3), .other(5)),
        HL7Segment("QPD", .other(1, 2)),
        HL7Segment("QAK", .other(1, 4, 5, 6)),
    ]
}
