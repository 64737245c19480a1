import FindingModel

/// A number that REF carries.
struct X12Reference: Sendable {
    let path: String
    let meaning: FieldMeaning
}
