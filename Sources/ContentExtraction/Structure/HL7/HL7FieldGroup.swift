import FindingModel

/// Some fields of a segment that are of one kind.
struct HL7FieldGroup: Sendable {
    let kind: HL7Kind
    let numbers: [Int]

    static func other(_ numbers: Int...) -> Self { Self(kind: .other, numbers: numbers) }
    static func names(_ numbers: Int...) -> Self { Self(kind: .name, numbers: numbers) }
    static func addresses(_ numbers: Int...) -> Self { Self(kind: .address, numbers: numbers) }
    static func contacts(_ numbers: Int...) -> Self { Self(kind: .contact, numbers: numbers) }
    static func dates(_ numbers: Int...) -> Self { Self(kind: .date, numbers: numbers) }
    static func births(_ numbers: Int...) -> Self { Self(kind: .birthDate, numbers: numbers) }
    static func periods(_ numbers: Int...) -> Self { Self(kind: .period, numbers: numbers) }
    static func timings(_ numbers: Int...) -> Self { Self(kind: .timing, numbers: numbers) }
    static func places(_ numbers: Int...) -> Self { Self(kind: .place, numbers: numbers) }

    /// Persons that act in their profession.
    static func providers(_ numbers: Int...) -> Self {
        Self(kind: .person(.professionalLicense), numbers: numbers)
    }

    static func identifiers(_ entity: EntityType?, _ numbers: Int...) -> Self {
        Self(kind: .identifier(entity), numbers: numbers)
    }

    static func values(_ entity: EntityType, _ numbers: Int...) -> Self {
        Self(kind: .value(entity), numbers: numbers)
    }

    static func codes(_ numbers: Int...) -> Self { Self(kind: .code(nil), numbers: numbers) }

    static func one(_ number: Int, _ kind: HL7Kind) -> Self { Self(kind: kind, numbers: [number]) }
}
