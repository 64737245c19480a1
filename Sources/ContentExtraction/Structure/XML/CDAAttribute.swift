/// What an attribute of a clinical document holds.
enum CDAAttribute: Sendable {
    case unlisted, silent, opaque, extensionPart, code, value

    init(name: Span<UInt8>) {
        self = CDAAttribute.table[name] ?? .unlisted
    }

    private static let table = KeywordTable<CDAAttribute>([
        ("root codeSystem schemaLocation valueSet sdtc:valueSet", .opaque),
        ("extension", .extensionPart), ("code", .code), ("value", .value),
        (
            """
            displayName codeSystemName codeSystemVersion use typeCode classCode moodCode \
            nullFlavor unit type ID styleCode mediaType representation contextControlCode \
            qualifier inversionInd negationInd determinerCode operator institutionSpecified \
            inclusive contextConductionInd assigningAuthorityName displayable language partType \
            independentInd isCriterionInd validTimeLow
            """, .silent
        ),
    ])
}
