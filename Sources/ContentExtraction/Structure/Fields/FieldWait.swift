/// Why a value waits for the end of its object.
enum FieldWait: UInt8, Sendable {
    case nothing
    /// `system`, `type` may follow `value`.
    case identifier, contact
    /// `system` may follow `code`.
    case code
    /// `reference` may follow `display`.
    case display
    /// `url` or `name` may follow the value.
    case label
}
