/// A value that a list of terms has: a disease, a drug, a test or a procedure.
///
/// The lists travel with the program; see Patterns/Tables/README.md.
public struct TermListShape: Sendable, Hashable {
    /// One of the lists.
    public enum List: String, Sendable, Hashable, CaseIterable {
        case diseases
        case drugs
        case labTests = "lab-tests"
        case procedures
    }

    /// Which terms of a list count.
    public enum Terms: String, Sendable, Hashable, CaseIterable {
        /// Those that mean nothing else.
        case telling
        /// Abbreviations, ordinary words and foods that mean something else as well; an
        /// abbreviation counts only in capitals.
        case ambiguous
    }

    /// The list.
    public var list: List
    /// What counts of it.
    public var terms: Terms

    /// Makes a shape from its parts.
    public init(list: List, terms: Terms) {
        self.list = list
        self.terms = terms
    }
}
