package import FindingModel

/// What was reported in the place of a label that was missed at medium.
package enum MissCause: Sendable, Hashable, CustomStringConvertible {
    /// Nothing touches the label.
    case nothing
    /// It was found, but only at low.
    case onlyLow
    /// A finding of an accepted type is there, but holds too little of the label or too much else.
    case misplaced(EntityType)
    /// Something was reported, as another type.
    case other(EntityType)

    /// Words for a table.
    package var description: String {
        switch self {
        case .nothing: "nothing"
        case .onlyLow: "found at low only"
        case .misplaced(let entity): "\(entity.rawValue), misplaced"
        case .other(let entity): entity.rawValue
        }
    }
}

/// What stands where something was found that is not there.
package enum FalseCause: Sendable, Hashable, CustomStringConvertible {
    /// A hard negative; `why` says what it is.
    case negative(why: String)
    /// A label of a type that the finding's type does not satisfy.
    case label(EntityType)
    /// Text in which nothing is labelled.
    case plainText

    /// Words for a table.
    package var description: String {
        switch self {
        case .negative(let why): why
        case .label(let entity): "a label of \(entity.rawValue)"
        case .plainText: "plain text"
        }
    }
}
