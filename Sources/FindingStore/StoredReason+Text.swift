internal import FindingModel

extension StoredReason {
    /// Reasons as a text of the store: `US_SSN 120 131;ICD10_CM`.
    static func text(of reasons: [StoredReason]) -> String {
        reasons.map { reason in
            let place = reason.place.map { " \($0.lowerBound) \($0.upperBound)" } ?? ""
            return reason.entity.rawValue + place
        }.joined(separator: ";")
    }

    /// The reasons of a text, `nil` if it is none of ours.
    static func reasons(in text: String) -> [StoredReason]? {
        var reasons: [StoredReason] = []
        for entry in text.split(separator: ";") {
            let words = entry.split(separator: " ")
            let bounds = words.dropFirst().compactMap { Int($0) }
            let isPlace = bounds.count == 2 && bounds[0] <= bounds[1]
            guard let entity = words.first, words.count == 1 || words.count == 3 && isPlace else {
                return nil
            }
            reasons.append(
                StoredReason(
                    entity: EntityType(rawValue: String(entity)),
                    place: isPlace ? bounds[0]..<bounds[1] : nil))
        }
        return reasons
    }
}
