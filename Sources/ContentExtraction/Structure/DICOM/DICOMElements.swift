import FindingModel

/// What DICOM says of its elements (PS3.6; the ones that PS3.15 annex E has removed or replaced).
enum DICOMElements {
    /// What the value of an element is; `nil` if it can be anything.
    static func meaning(_ tag: UInt32) -> FieldMeaning? {
        meanings[tag]
    }

    private static let meanings: [UInt32: FieldMeaning] = {
        var table: [UInt32: FieldMeaning] = [:]
        func add(_ meaning: FieldMeaning, _ tags: UInt32...) {
            for tag in tags { table[tag] = meaning }
        }
        // Patients and people around them, then who referred, performed, read and wrote.
        add(
            .entity(.personName), 0x0010_0010, 0x0010_1001, 0x0010_1005, 0x0010_1060, 0x0010_2297,
            0x0008_0090, 0x0008_009C, 0x0008_1048, 0x0008_1050, 0x0008_1060, 0x0008_1070,
            0x0032_1032, 0x0040_0006, 0x0040_1010, 0x0040_2008, 0x0040_4037, 0x0040_A067,
            0x0040_A075, 0x0040_A123, 0x0040_A307, 0x0040_A352, 0x0070_0084, 0x4008_0102,
            0x4008_010A, 0x4008_010C, 0x4008_0114, 0x4008_0119)
        add(.entity(.mrn), 0x0010_0020, 0x0010_1000, 0x0010_1090)
        add(.entity(.dateOfBirth), 0x0010_0030, 0x0010_0033)
        add(.entity(.healthPlanID), 0x0010_1050)
        add(
            .entity(.encounterNumber), 0x0008_0050, 0x0038_0010, 0x0038_0060, 0x0040_2016,
            0x0040_2017)
        add(
            .entity(.phone), 0x0010_2154, 0x0010_2155, 0x0008_0094, 0x0040_1103, 0x0040_1104,
            0x0040_2010, 0x0040_2011, 0x0040_A354)
        add(
            .entity(.streetAddress), 0x0010_1040, 0x0008_0081, 0x0008_0092, 0x0038_0400,
            0x0040_1102, 0x0040_A353, 0x4008_011A)
        // Institutions have names of places, and who issues an identifier is one of them.
        add(
            .entity(.location), 0x0008_0080, 0x0010_0021, 0x0010_2152, 0x0012_0031, 0x0038_0011,
            0x0038_0300, 0x0040_A027)
        add(
            .entity(.date), 0x0008_0020, 0x0008_0021, 0x0008_0022, 0x0008_0023, 0x0008_002A,
            0x0010_0034, 0x0010_21D0, 0x0032_1000, 0x0032_1040, 0x0032_1050, 0x0038_0020,
            0x0038_0030, 0x0040_0002, 0x0040_0004, 0x0040_0244, 0x0040_0250, 0x0040_2004,
            0x0040_4005, 0x0040_4050, 0x0040_4051, 0x0040_A030, 0x0040_A032, 0x4008_0100)
        add(.entity(.deviceID), 0x0018_1000, 0x0018_1004, 0x0018_1008, 0x0018_700A)
        // Codes of the standard, whatever they look like.
        add(
            .other, 0x0002_0002, 0x0002_0003, 0x0002_0010, 0x0002_0012, 0x0002_0013, 0x0008_0005,
            0x0008_0008, 0x0008_0014, 0x0008_0016, 0x0008_0018, 0x0008_0060, 0x0008_1150,
            0x0008_1155, 0x0010_0040, 0x0020_000D, 0x0020_000E, 0x0020_0052, 0x0088_0140)
        return table
    }()
}
