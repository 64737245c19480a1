/// A value that the structure of a text sets apart: an HL7 field, a cell, the value of a key.
///
/// Holds no text: a range and what the structure says about it. Thread-safe.
public struct FieldValue: Sendable, Hashable {
    /// Bytes of the UTF-8 text, end exclusive, without quotes and surrounding spaces.
    public let range: Range<Int>
    /// Where in the structure: `PID-3`, `column:SSN`, `Patient.identifier[0].value`.
    public let path: String
    /// What the structure says the value is.
    public let meaning: FieldMeaning

    /// Makes a field value.
    public init(range: Range<Int>, path: String, meaning: FieldMeaning) {
        self.range = range
        self.path = path
        self.meaning = meaning
    }
}

/// What a structure says about a value.
public enum FieldMeaning: Sendable, Hashable {
    /// A standard says what the value is, whatever it looks like: PID-3 holds an MRN.
    case entity(EntityType)
    /// The field has a name that somebody chose: a column header, a JSON key. The rules' labels
    /// decide what it means.
    case named(String)
    /// A standard says that the value is no identifier: a quantity, a status, a set id.
    case other
}
