/// An X12 segment that means something.
final class X12Segment: Sendable {
    /// How a segment is read beyond the elements whose meaning stands for itself.
    enum Kind: Sendable {
        case plain
        /// BIN, BDS: data of any length.
        case binary
        case groupHeader
        /// ST
        case transaction
        /// IEA
        case trailer
        /// NM1
        case name
        /// N1
        case organisation
        /// N3
        case street
        /// N4
        case city
        /// PER
        case contact
        /// DMG
        case demographics
        /// REF
        case reference
        /// HI
        case diagnoses
        /// DTP
        case period
        /// DTM
        case time
        /// LIN
        case items
        /// BPR
        case payment
    }

    let id: String
    let kind: Kind
    let fields: [X12Field]

    init(_ id: String, _ kind: Kind = .plain, _ groups: X12FieldGroup...) {
        (self.id, self.kind) = (id, kind)
        fields = groups.flatMap { group in
            group.numbers.map { X12Field(id, $0, group.kind) }
        }.sorted { $0.number < $1.number }
    }
}
