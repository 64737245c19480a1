import FindingModel

/// Those who provide care, and those who can be reached about it.
extension HL7Tables {
    static let staff = [
        HL7Segment(
            "STF", .other(1, 4, 5, 7, 8, 9), .identifiers(.professionalLicense, 2), .names(3),
            .births(6), .contacts(10), .addresses(11), .dates(12, 13), .values(.email, 15),
            .values(.usDriverLicense, 22)),
        HL7Segment("PRA", .one(6, .practitionerNumber), .other(1, 3, 4)),
        HL7Segment(
            "PRD", .other(1, 6), .names(2), .addresses(3), .places(4), .contacts(5),
            .one(7, .practitionerNumber), .dates(8, 9)),
        HL7Segment(
            "CTD", .other(1, 6), .names(2), .addresses(3), .places(4), .contacts(5),
            .one(7, .practitionerNumber)),
        HL7Segment(
            "ROL", .other(1, 2, 3, 7, 9, 10), .providers(4), .dates(5, 6), .addresses(11),
            .contacts(12)),
        HL7Segment(
            "PRT", .other(1, 2, 3, 4, 6, 7), .providers(5), .places(9),
            .values(.deviceID, 10, 16, 21), .dates(11, 12), .addresses(14), .contacts(15)),
    ]
}
