package import FindingModel

/// A piece of evidence without its words, which are looked up when a finding is reported.
///
/// 16 bytes that are copied without counting references: nearly every candidate is added up and
/// thrown away.
package struct EvidenceMark: Sendable, Hashable {
    /// What it adds to the log-odds.
    package let weight: Double
    private let termNumber: Int32
    /// Where it comes from.
    package let kind: Evidence.Kind
    private let characters: Int16

    /// Makes a mark; a distance of more than 32,767 characters is told as that.
    init(_ kind: Evidence.Kind, term: Int?, distance: Int?, weight: Double) {
        self.weight = weight
        self.kind = kind
        termNumber = Int32(clamping: term ?? -1)
        characters = Int16(clamping: distance ?? -1)
    }

    /// The number of the rules' term that it is about; `nil` if its kind says what it is about.
    package var term: Int? { termNumber < 0 ? nil : Int(termNumber) }

    /// Characters between the term and the value; `nil` where it has no meaning.
    package var distance: Int? { characters < 0 ? nil : Int(characters) }
}
