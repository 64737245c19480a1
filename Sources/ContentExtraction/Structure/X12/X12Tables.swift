import FindingModel

/// What the segments of X12 health care transactions mean.
///
/// Implementation guides 005010X222, X223, X224 (837), X221 (835), X220 (834), X279 (270/271),
/// X212 (276/277), X217 (278), X218 (820), and their 4010 forerunners.
enum X12Tables {
    /// Transactions in which N1 names organisations only.
    static let healthCare = CodeTable(["834", "835", "837"])

    /// DTM of the message: production, processing, acknowledgement.
    static let messageDates = CodeTable(["405", "009", "097", "102"])

    /// `HI01` to `HI12`.
    static let diagnosisPaths = (1...12).map { "HI\($0 < 10 ? "0" : "")\($0)" }

    /// Where LIN has numbers, each after its qualifier.
    static let itemNumbers = stride(from: 3, through: 31, by: 2).map {
        (number: $0, path: "LIN\($0 < 10 ? "0" : "")\($0)")
    }

    static let segments: CodeTable<X12Segment> = {
        let all = envelope + parties + claims + payments + eligibility
        return CodeTable(all.map { (PackedCode($0.id), $0) })
    }()

    private static let envelope = [
        X12Segment("ISA", .plain, .other(2, 4, 6, 8, 9, 10, 12, 13)),
        X12Segment("IEA", .trailer, .other(1, 2)),
        X12Segment("GS", .groupHeader, .other(2, 3, 4, 5, 6, 8)),
        X12Segment("GE", .plain, .other(1, 2)),
        X12Segment("ST", .transaction, .other(1, 2, 3)),
        X12Segment("SE", .plain, .other(1, 2)),
        X12Segment("TA1", .plain, .other(1, 2, 3)),
        X12Segment("AK1", .plain, .other(2, 3)),
        X12Segment("AK2", .plain, .other(1, 2, 3)),
        X12Segment("BHT", .plain, .other(3, 4, 5)),
        X12Segment("BGN", .plain, .other(2, 3, 4, 6)),
        X12Segment("BIG", .plain, .other(1, 2, 3, 4)),
        X12Segment("BIN", .binary),
        X12Segment("BDS", .binary),
        X12Segment("TRN", .plain, .other(2, 3, 4)),
        X12Segment("CUR", .plain, .other(2, 3)),
    ]

    private static let parties = [
        X12Segment("NM1", .name),
        X12Segment("N1", .organisation),
        X12Segment("N3", .street),
        X12Segment("N4", .city),
        X12Segment("PER", .contact),
        X12Segment("DMG", .demographics),
        X12Segment("REF", .reference),
        X12Segment("PRV", .plain, .other(3)),
        X12Segment("INS", .plain, .dates(12)),
        X12Segment("PAT", .plain, .dates(6), .other(8)),
        X12Segment("ACT", .plain, .values(.accountNumber, 1)),
    ]

    private static let claims = [
        X12Segment("CLM", .plain, .values(.accountNumber, 1), .other(2)),
        X12Segment("SBR", .plain, .values(.healthPlanID, 3)),
        X12Segment("COB", .plain, .values(.healthPlanID, 2)),
        X12Segment("HI", .diagnoses),
        X12Segment("DTP", .period),
        X12Segment("DTM", .time),
        X12Segment("SV1", .plain, .procedures(1), .other(2, 4)),
        X12Segment("SV2", .plain, .other(1, 3, 5, 6), .procedures(2)),
        X12Segment("SV3", .plain, .procedures(1), .other(2, 6)),
        X12Segment("SV5", .plain, .procedures(1), .other(3, 4, 5)),
        X12Segment("SV6", .plain, .procedures(1)),
        X12Segment("LIN", .items),
        X12Segment("CTP", .plain, .other(3, 4)),
        X12Segment("PWK", .plain, .other(6)),
        X12Segment("CN1", .plain, .other(2, 3, 4)),
        X12Segment("HCP", .plain, .other(2, 3, 4, 5, 6, 7, 12), .procedures(10)),
        X12Segment("PS1", .plain, .providers(1), .other(2)),
        X12Segment("CR1", .plain, .other(2, 6)),
        X12Segment("MEA", .plain, .other(3)),
        X12Segment("QTY", .plain, .other(2)),
        X12Segment("AMT", .plain, .other(2)),
    ]

    private static let payments = [
        X12Segment("BPR", .payment),
        X12Segment(
            "CLP", .plain, .values(.accountNumber, 1), .other(3, 4, 5, 11, 12, 13),
            .values(.claimNumber, 7)),
        X12Segment("SVC", .plain, .procedures(1, 6), .other(2, 3, 4, 5, 7)),
        X12Segment("SVD", .plain, .other(1, 2, 4, 5), .procedures(3)),
        X12Segment("CAS", .plain, .other(3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18, 19)),
        X12Segment(
            "MIA", .plain,
            .other(1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 24)),
        X12Segment("MOA", .plain, .other(1, 2, 8, 9)),
        X12Segment(
            "PLB", .plain, .providers(1), .other(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)),
        X12Segment("TS3", .plain, .providers(1), .other(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)),
        X12Segment("TS2", .plain, .other(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)),
        X12Segment("RMR", .plain, .other(2, 4, 5, 6)),
        X12Segment("ADX", .plain, .other(1)),
    ]

    private static let eligibility = [
        X12Segment("EB", .plain, .other(7, 8, 10), .procedures(13)),
        X12Segment("EQ", .plain, .procedures(2)),
        X12Segment("HSD", .plain, .other(2, 4, 6)),
        X12Segment("HCR", .plain, .values(.priorAuthNumber, 2)),
        X12Segment("STC", .plain, .dates(2, 6, 8), .other(4, 5, 9)),
        X12Segment("HD", .plain, .other(5)),
        X12Segment("ICM", .plain, .other(2, 3)),
    ]
}
