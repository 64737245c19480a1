internal import FindingModel

/// When a finding counts as having found a label.
enum LabelMatching {
    /// Entity types that are as good as the label's own, for each type that has any.
    ///
    /// A date of birth is a date, so that who reports the first has found the second; who reports
    /// a mere date has missed that it is a date of birth. A telephone number and a fax number look
    /// alike, and Safe Harbor demands the removal of both. Nothing else is exchangeable: a member
    /// number reported as an account number is a mistake that the figures must show.
    static let siblings: [EntityType: Set<EntityType>] = [
        .date: [.dateOfBirth],
        .phone: [.fax],
        .fax: [.phone],
    ]

    /// Entity types of which a part is worthless: the finding must hold every digit of the label.
    static let exact: Set<EntityType> = [
        .usSSN, .usITIN, .usEIN, .usPassport, .usDriverLicense, .professionalLicense, .usNPI,
        .usDEA, .usMBI, .usHICN, .medicaidID, .healthPlanID, .mrn, .encounterNumber, .claimNumber,
        .priorAuthNumber, .rxNumber, .accountNumber, .bankAccount, .abaRouting, .iban, .creditCard,
        .phone, .fax, .dateOfBirth, .zipCode, .ipAddress, .macAddress, .vin, .licensePlate,
        .deviceID, .icd10CM, .icd9CM, .icd10PCS, .hcpcs, .cpt, .ndc, .loinc, .snomedCT,
    ]

    /// Whether a finding of this type may satisfy a label of that type.
    static func accepts(_ found: EntityType, for label: EntityType) -> Bool {
        found == label || siblings[label]?.contains(found) == true
    }

    /// Whether a finding, of whatever type, is tight enough to have found the label.
    ///
    /// It covers at least half of it, is not longer than four times the label and 60 code points,
    /// and holds all its digits where the type is ``exact``.
    static func fits(_ range: Range<Int>, _ label: LabelledDocument.Label) -> Bool {
        let common = range.clamped(to: label.range).count
        guard 2 * common >= label.range.count, range.count <= 4 * label.range.count + 60 else {
            return false
        }
        guard exact.contains(label.entity), let digits = label.digits else { return true }
        return range.lowerBound <= digits.lowerBound && digits.upperBound <= range.upperBound
    }
}
