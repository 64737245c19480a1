import FindingModel

/// Orders, prescriptions and appointments.
extension HL7Tables {
    static let orders = [
        HL7Segment(
            "ORC", .other(1, 2, 3, 4, 5, 6, 8, 16, 17, 18, 20, 25, 26, 28, 29, 30), .timings(7),
            .dates(9, 15, 27), .providers(10, 11, 12, 19), .places(13), .contacts(14, 23),
            .addresses(22, 24)),
        HL7Segment(
            "OBR",
            .other(1, 2, 3, 5, 9, 11, 12, 15, 23, 24, 25, 26, 29, 30, 37, 38, 39, 40, 41, 42),
            .codes(4, 31, 44), .dates(6, 7, 8, 14, 22, 36), .providers(10, 16, 28), .contacts(17),
            .timings(27), .one(32, .interpreter), .one(33, .interpreter), .one(34, .interpreter),
            .one(35, .interpreter), .other(45, 46, 47)),
        HL7Segment(
            "TQ1", .other(1, 2, 3, 4, 5, 6, 9), .dates(7, 8)),
        HL7Segment(
            "RXO", .codes(1, 10), .other(2, 3, 4, 5, 11, 12, 13),
            .one(14, .person(.usDEA)), .providers(15)),
        HL7Segment(
            "RXE", .timings(1), .codes(2, 31), .other(3, 4, 5, 6, 10, 11, 12, 16, 17, 19),
            .one(13, .person(.usDEA)), .providers(14), .values(.rxNumber, 15), .dates(18, 32),
            .addresses(41)),
        HL7Segment(
            "RXD", .other(1, 4, 5, 6, 8, 11, 12), .codes(2), .dates(3), .values(.rxNumber, 7),
            .providers(10)),
        HL7Segment("RXG", .other(1, 2, 5, 6, 7, 8), .timings(3), .codes(4)),
        HL7Segment("RXC", .other(1, 3, 4), .codes(2)),
        HL7Segment("RXR", .other(1, 2, 3, 4)),
        HL7Segment(
            "SCH", .other(1, 2, 3, 4, 5, 8, 9, 10, 24, 25, 26, 27), .timings(11),
            .providers(12, 16, 20), .contacts(13, 17, 21), .addresses(14, 18), .places(15, 19)),
        HL7Segment("AIS", .other(1, 2, 5, 6, 7, 8, 10), .codes(3), .dates(4)),
        HL7Segment("AIP", .other(1, 2, 4, 5, 7, 8, 9, 10, 12), .providers(3), .dates(6)),
        HL7Segment("AIL", .other(1, 2, 4, 5, 7, 8, 9, 10, 12), .places(3), .dates(6)),
        HL7Segment("AIG", .other(1, 2, 4, 5, 6, 7, 9, 10, 11, 12, 14), .dates(8)),
    ]
}
