import FindingModel

/// Code systems that findings have a name for.
enum CodeSystem: UInt8, Sendable {
    case icd10CM, icd9CM, icd10PCS, loinc, snomedCT, cpt, hcpcs, ndc

    var entity: EntityType {
        switch self {
        case .icd10CM: .icd10CM
        case .icd9CM: .icd9CM
        case .icd10PCS: .icd10PCS
        case .loinc: .loinc
        case .snomedCT: .snomedCT
        case .cpt: .cpt
        case .hcpcs: .hcpcs
        case .ndc: .ndc
        }
    }
}
