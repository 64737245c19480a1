/// Who the segments of a loop are about, as NM101 or N101 says: the paths of what is said of them.
final class X12Party: Sendable {
    let name: String
    let identifier: String
    let organisation: String
    let organisationNumber: String
    let street: String
    let secondStreet: String
    let city: String
    let zipCode: String
    let contact: String
    let birth: String

    private init(_ code: String) {
        let suffix = code.isEmpty ? "" : "(\(code))"
        name = "NM103" + suffix
        identifier = "NM109" + suffix
        organisation = "N102" + suffix
        organisationNumber = "N104" + suffix
        street = "N301" + suffix
        secondStreet = "N302" + suffix
        city = "N401" + suffix
        zipCode = "N403" + suffix
        contact = "PER02" + suffix
        birth = "DMG02" + suffix
    }

    static let unknown = X12Party("")

    /// The party of an entity identifier code (X12 data element 98).
    static func party(_ code: PackedCode?) -> X12Party {
        parties[code] ?? unknown
    }

    private static let parties: CodeTable<X12Party> = {
        let codes =
            "03 13 1E 1G 1H 1I 1O 1P 1X 2A 2B 2D 30 31 36 3D 3E 3G 40 41 45 4A 6Y 70 71 72 73 74 "
            + "75 77 80 82 85 87 98 9K ACV AG AO AY BO BY C1 CA CC CI CK CQ D2 DD DK DN DQ E1 E7 E9 "
            + "EC EI EXS EY F1 FA FS G0 G3 GB GD GI GJ GK GP GW GY HF HH HK I3 IC IK IL IN IP JD K3 "
            + "LI LR M8 MSC N2 NZ OB OC OD OF OX P0 P2 P3 P4 P5 P6 P7 P9 PE PR PRP PT PW Q4 QA QB "
            + "QC QD QE QH QI QK QL QN QO QS QV QY R3 RC RGA RI S1 S2 S3 S4 SE SEP SF SJ ST SU TL "
            + "TM TQ TT TTP TU TV UH VER VN VO VY W1 X3 X4 X5 X8 XX Y2 ZB ZD ZL ZM ZN ZO ZZ"
        return CodeTable(
            codes.split(separator: " ").map { (PackedCode(String($0)), X12Party(String($0))) })
    }()
}
