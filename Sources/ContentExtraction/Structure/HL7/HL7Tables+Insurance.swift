import FindingModel

/// Who pays.
extension HL7Tables {
    static let insurance = [
        HL7Segment(
            "IN1", .other(1, 2, 3, 15, 17, 20, 21, 22, 23, 25, 27, 31, 32, 33, 34, 35),
            .addresses(5, 19, 44), .names(6, 16), .contacts(7), .values(.healthPlanID, 8),
            .identifiers(.healthPlanID, 10, 49), .dates(12, 13, 24, 26, 29, 51),
            .one(14, .authorisation), .births(18), .values(.priorAuthNumber, 28), .providers(30),
            .values(.healthPlanID, 36), .other(37, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 50, 53),
            .values(.location, 52)),
        HL7Segment(
            "IN2", .one(1, .named("employee number")), .values(.usSSN, 2),
            .other(
                4, 5, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 27, 28, 29, 30, 31, 32, 33, 34),
            .values(.usMBI, 6), .names(7, 9, 22, 40, 49, 52), .values(.medicaidID, 8),
            .values(.healthPlanID, 10), .identifiers(.healthPlanID, 26, 61),
            .other(35, 36, 37, 38, 39, 41, 42, 43, 44, 45, 47, 48, 51, 54, 55, 56, 57, 59, 60, 62),
            .contacts(50, 53, 58, 63, 64), .other(65, 66, 67, 68, 71, 72)),
        HL7Segment(
            "IN3", .other(1, 4, 5, 11, 12, 17, 20, 23), .identifiers(.priorAuthNumber, 2),
            .providers(3, 8, 14, 25), .dates(6, 7, 9, 10, 13, 22), .contacts(16, 19)),
        HL7Segment(
            "GT1", .other(1, 9, 10, 11, 13, 14, 15, 20, 22, 23, 25, 26, 27, 28, 30, 31, 32, 33, 34),
            .identifiers(.accountNumber, 2), .names(3, 4, 42, 45), .addresses(5, 17),
            .contacts(6, 7, 18, 46), .births(8), .values(.usSSN, 12),
            .one(19, .named("employee number")),
            .dates(24), .one(29, .identifier(nil)),
            .other(35, 36, 37, 38, 39, 40, 41, 43, 44, 47, 48, 50, 52, 53, 54, 55, 57),
            .values(.location, 56)),
        HL7Segment(
            "AUT", .other(1, 2, 7, 8, 9), .dates(4, 5, 10), .values(.priorAuthNumber, 6)),
        HL7Segment(
            "RF1", .other(1, 2, 3, 4, 5, 10), .values(.priorAuthNumber, 6, 11), .dates(7, 8, 9)),
        HL7Segment(
            "FT1", .other(1, 2, 3, 6, 10, 11, 12, 13, 14, 15, 17, 18, 22, 23), .periods(4),
            .dates(5), .codes(7, 19, 29), .places(16), .providers(20, 21, 24),
            .one(25, .code(.named("procedure code"))), .other(26)),
    ]
}
