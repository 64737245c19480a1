import FindingModel

/// Some elements of a segment that are of one kind.
struct X12FieldGroup: Sendable {
    let kind: X12Field.Kind
    let numbers: [Int]

    static func other(_ numbers: Int...) -> Self { Self(kind: .meaning(.other), numbers: numbers) }
    static func dates(_ numbers: Int...) -> Self { Self(kind: .date, numbers: numbers) }
    static func providers(_ numbers: Int...) -> Self { Self(kind: .provider, numbers: numbers) }
    static func procedures(_ numbers: Int...) -> Self { Self(kind: .procedure, numbers: numbers) }

    static func values(_ entity: EntityType, _ numbers: Int...) -> Self {
        Self(kind: .meaning(.entity(entity)), numbers: numbers)
    }
}
