import FindingModel

/// Who the patient is, who belongs to them, and their visit.
extension HL7Tables {
    static let patient = [
        HL7Segment(
            "PID", .other(1, 8, 10, 15, 16, 17, 22, 24, 25, 26, 27, 28, 30, 31, 32, 33, 34, 35, 36),
            .identifiers(.mrn, 2, 3, 4, 21), .names(5, 6, 9), .births(7), .addresses(11),
            .values(.location, 12, 23), .contacts(13, 14, 40), .identifiers(.accountNumber, 18),
            .values(.usSSN, 19), .values(.usDriverLicense, 20), .dates(29)),
        HL7Segment("PD1", .other(1, 2, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 18), .providers(4)),
        HL7Segment(
            "NK1", .other(1, 3, 7, 11, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29),
            .names(2, 26, 30), .addresses(4, 32), .contacts(5, 6, 31, 40, 41), .dates(8, 9),
            .one(12, .named("employee number")), .births(16), .one(33, .identifier(nil)),
            .other(34, 35, 36, 39), .values(.usSSN, 37), .values(.location, 38)),
        HL7Segment(
            "PV1", .other(1, 2, 4, 10, 12, 13, 14, 15, 16, 18, 20, 21, 22, 23, 24),
            .places(3, 6, 11, 42, 43), .identifiers(.encounterNumber, 5, 19, 50),
            .providers(7, 8, 9, 17, 52), .dates(44, 45),
            .other(25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 38, 40, 41, 46, 47, 48, 49),
            .other(51, 54)),
        HL7Segment(
            "PV2", .places(1), .other(2, 6, 7, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25, 27),
            .codes(3, 4), .dates(8, 9, 14, 26, 28, 29, 33, 46, 47, 48), .providers(13),
            .other(30, 31, 32, 34, 35, 36, 37, 38, 39, 40, 43, 44, 45)),
        HL7Segment(
            "MRG", .identifiers(.mrn, 1, 2, 4), .identifiers(.accountNumber, 3),
            .identifiers(.encounterNumber, 5, 6), .names(7)),
        HL7Segment(
            "ACC", .dates(1, 12), .other(2, 4, 5, 6, 9), .providers(7), .addresses(11)),
        HL7Segment("BLG", .identifiers(.accountNumber, 3), .other(1, 2)),
        HL7Segment("DB1", .other(1, 2, 4), .identifiers(nil, 3), .dates(5, 6, 7, 8)),
        HL7Segment(
            "PDA", .codes(1), .places(2), .dates(4, 6), .periods(7), .providers(5, 8), .other(3)),
        HL7Segment("ARV", .other(1, 2, 3, 4), .places(5)),
    ]
}
