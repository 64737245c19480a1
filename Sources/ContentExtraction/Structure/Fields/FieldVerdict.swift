import FindingModel

/// What is believed of a value, before its surroundings are complete.
enum FieldVerdict: Sendable {
    case entity(EntityType)
    /// The key, with the key above it, is the name.
    case named
    /// A label that the document gives in another place: an extension's URL, a question's text.
    case namedAs(String)
    case other
    case nothing
    /// An identifier that the resource decides about.
    case identifier(ValueShape)
    /// `name` of a resource: of a person or of an organisation.
    case nameOfResource
}
