/// A field of a segment.
final class HL7Field: Sendable {
    private static let mostComponents = 13

    let kind: HL7Kind
    /// The path of the whole field, such as `PID-3`.
    let path: String
    /// `PID-11.1` and so on, counted from zero.
    private let componentPaths: [String]

    init(_ segment: String, _ number: Int, _ kind: HL7Kind) {
        self.kind = kind
        let path = "\(segment)-\(number)"
        self.path = path
        componentPaths = (1...Self.mostComponents).map { "\(path).\($0)" }
    }

    /// The path of a component, counted from zero.
    func path(component: Int) -> String {
        component < componentPaths.count ? componentPaths[component] : path
    }
}
