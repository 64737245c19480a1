import FindingModel

/// What the patient has, and what was done and seen.
extension HL7Tables {
    static let clinical = [
        HL7Segment(
            "DG1", .other(1, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 20, 21, 22, 23),
            .one(2, .codingMethod), .one(3, .code(.named("diagnosis code"))), .dates(5, 19),
            .providers(16)),
        HL7Segment("DRG", .other(1, 3, 4, 5, 6, 7, 8, 9, 10), .dates(2)),
        HL7Segment(
            "PR1", .other(1, 6, 7, 9, 10, 13, 14, 16, 17, 18, 19, 20), .one(2, .codingMethod),
            .one(3, .code(.named("procedure code"))), .dates(5), .providers(8, 11, 12), .codes(15)),
        HL7Segment("AL1", .other(1, 2, 4), .codes(3), .dates(6)),
        HL7Segment(
            "IAM", .other(1, 2, 4, 6, 7, 9, 12, 17, 18), .codes(3), .dates(11, 13, 20), .names(14),
            .providers(18)),
        HL7Segment(
            "PRB", .other(1, 4, 5, 6, 10, 11, 12, 13, 14), .dates(2, 7, 8, 9, 16), .codes(3)),
        HL7Segment("GOL", .other(1, 4, 5, 6), .dates(2, 7, 8), .codes(3)),
        HL7Segment(
            "OBX", .other(1, 4, 6, 7, 8, 9, 10, 11, 12, 17, 18, 20, 22), .one(2, .valueType),
            .one(3, .observation), .one(5, .observedValue), .dates(14, 19), .providers(16, 25),
            .addresses(24)),
        HL7Segment("NTE", .other(1, 2), .providers(5), .dates(6, 7)),
        HL7Segment(
            "TXA", .other(1, 2, 3, 12, 13, 14, 15, 17, 18, 19, 20), .dates(4, 6, 7, 8),
            .providers(5, 9, 10, 11, 22, 23)),
        HL7Segment(
            "RXA", .other(1, 2, 6, 7, 8, 12, 13, 14, 15, 16, 17, 20, 21, 22), .dates(3, 4),
            .one(5, .code(nil)), .providers(10), .codes(19)),
        HL7Segment(
            "SPM", .other(1, 2, 3, 11, 12, 13, 15, 16, 19, 20, 26), .codes(4, 8), .periods(17),
            .dates(18)),
        HL7Segment("SAC", .other(1, 2, 3, 4), .dates(7)),
    ]
}
