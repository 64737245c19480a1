/// One reason why a finding has the confidence it has.
///
/// Holds words of the rule, never of the scanned text. The weights of a finding's evidence add up
/// to its log-odds. Thread-safe.
public struct Evidence: Hashable, Sendable {
    /// Where the evidence comes from.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The shape of the value; `name` is the rule's name for the pattern.
        case pattern
        /// A check digit or structural test; `name` is the check.
        case check
        /// A label directly before the value; `name` is the rule's word for it.
        case label
        /// A word near the value; `name` is the rule's word for it.
        case context
        /// The role of the field that holds the value: a column, an HL7 field, a JSON key.
        case field
        /// The value is a specimen known to everybody, such as SSN 078-05-1120.
        case sample
        /// How the value was written; `name` is the encoding, such as `base64`. Weighs nothing.
        case encoding
    }

    /// Where the evidence comes from.
    public let kind: Kind
    /// A name or term out of the rule.
    public let name: String
    /// Unicode characters between the term and the value; `nil` where it has no meaning.
    public let distance: Int?
    /// What the evidence adds to the log-odds (natural logarithm); negative where it lowers.
    public let weight: Double

    /// Makes one piece of evidence.
    public init(kind: Kind, name: String, distance: Int? = nil, weight: Double) {
        self.kind = kind
        self.name = name
        self.distance = distance
        self.weight = weight
    }

    /// Says how the value was written.
    package init(step: EncodingStep) {
        self.init(kind: .encoding, name: step.rawValue, weight: 0)
    }
}
