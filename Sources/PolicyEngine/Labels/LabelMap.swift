public import FindingModel
internal import Yams

/// Which label a file gets by its class, as a site's tools for labels know it.
public struct LabelMap: Sendable, Hashable {
    /// A label.
    public struct Label: Sendable, Hashable {
        /// What people call it.
        public let name: String
        /// What tools call it, such as the id of a sensitivity label; `nil` if nobody said.
        public let id: String?
    }

    /// Why a map cannot be read, in words for people.
    public struct Fault: Error, Hashable, CustomStringConvertible {
        /// What is wrong.
        public let description: String
    }

    private let labels: [FileClass: Label]

    /// Names each class by its own name.
    public init() {
        labels = [:]
    }

    /// Reads YAML: a mapping `labels` from PHI, PII, none and undetermined to a name, or to a
    /// mapping of `name` and `id`.
    public init(yaml: String) throws(Fault) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch {
            throw Fault(description: "it is not YAML")
        }
        guard let mapping = node?.mapping?["labels"]?.mapping else {
            throw Fault(description: "it has no mapping 'labels'")
        }
        var labels: [FileClass: Label] = [:]
        for (key, value) in mapping {
            guard let name = key.string, let type = FileClass(rawValue: name) else {
                let known = FileClass.allCases.map(\.rawValue).joined(separator: ", ")
                throw Fault(description: "'\(key.string ?? "?")' is no class; there are \(known)")
            }
            let label = value.mapping.map {
                Label(name: $0["name"]?.string ?? $0["id"]?.string ?? "", id: $0["id"]?.string)
            }
            let plain = value.scalar.map { Label(name: $0.string, id: nil) }
            guard let label = label ?? plain, !label.name.isEmpty else {
                throw Fault(description: "the label of '\(name)' has neither name nor id")
            }
            labels[type] = label
        }
        self.labels = labels
    }

    /// The label of a class; its own name if the map has none.
    public func label(of type: FileClass) -> Label {
        labels[type] ?? Label(name: type.rawValue, id: nil)
    }
}
