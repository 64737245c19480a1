package import FindingModel

/// Why a reader could not read something, or not all of it.
///
/// Never holds bytes of the document.
package struct ExtractionFailure: Error, Hashable, Sendable {
    /// What the coverage line says.
    package let reason: CoverageReason
    /// What stood in the way, in words for people.
    package let detail: String

    package init(_ reason: CoverageReason, _ detail: StaticString) {
        self.reason = reason
        self.detail = "\(detail)"
    }
}
