import FindingModel

/// An element of a segment.
struct X12Field: Sendable {
    enum Kind: Sendable {
        case meaning(FieldMeaning)
        /// Eight digits.
        case date
        /// An NPI if it looks like one, else a payer's number of a provider.
        case provider
        /// C003: qualifier and code.
        case procedure
    }

    let number: Int
    let kind: Kind
    let path: String

    init(_ segment: String, _ number: Int, _ kind: Kind) {
        (self.number, self.kind) = (number, kind)
        path = "\(segment)\(number < 10 ? "0" : "")\(number)"
    }
}
