import FindingModel

/// Texts made to be slow.
enum WorstCases {
    static let makers: [@Sendable (Int) -> BenchmarkText] = [
        digits,
        { repeated("@", named: "all at signs", $0) },
        { repeated("1a", named: "digits and letters in turn", $0) },
        { repeated("219-48-7365 ", named: "one SSN repeated", $0) },
        { repeated(contextWords, named: "a context word every 10 bytes", $0) },
        { repeated(labelledNumbers, named: "a label and a number every 10 bytes", $0) },
        ClinicalProse.oneLine,
    ]

    private static let contextWords = "patient   phone     address   insurance member id doctor    "
    private static let labelledNumbers = "mrn 48213 ssn 38214 dob 02/04 npi 91553 zip 02139 "

    private static func digits(_ size: Int) -> BenchmarkText {
        var writer = TextWriter(seed: 8, size: size)
        while !writer.isFull { writer.writeDigits(1_000) }
        return writer.text(named: "all digits", counted: Set(EntityType.all))
    }

    /// A piece over and over, in units long enough that a unit's findings do not depend on more
    /// than its neighbours.
    private static func repeated(
        _ piece: String, named name: String, _ size: Int
    ) -> BenchmarkText {
        let piece = Array(piece.utf8)
        let unit = Array(repeatElement(piece, count: 65_536 / piece.count).joined())
        let count = max(4, size / unit.count)
        return BenchmarkText(
            name: name, bytes: Array(repeatElement(unit, count: count).joined()),
            period: unit.count)
    }
}
