import ContentExtraction
import FindingModel

/// Takes what an XML document holds, in its order.
protocol XMLHandler: AnyObject {
    func start(_ element: XMLElement) throws(ExtractionFailure)
    func end(_ name: String) throws(ExtractionFailure)
    func characters(_ utf8: [UInt8]) throws(ExtractionFailure)
}

/// An element's beginning, names without their namespaces.
struct XMLElement {
    /// The local name.
    let name: String
    /// The prefix as written, "" if none.
    let prefix: String
    let attributes: [XMLAttribute]

    /// The value of the first attribute with the local name.
    func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The value of the attribute with prefix and local name.
    func attribute(_ prefix: String, _ name: String) -> String? {
        attributes.first { $0.name == name && $0.prefix == prefix }?.value
    }

    /// A number, kept within bounds; `nil` if the attribute is missing or none.
    func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = attribute(name).flatMap({ Int($0) }) else { return nil }
        return min(max(value, range.lowerBound), range.upperBound)
    }
}

/// An attribute of an element.
struct XMLAttribute {
    let name: String
    let prefix: String
    let value: String
}
