import ContentExtraction
import FindingModel

/// Reads `[Content_Types].xml`: what each part of a package is (ECMA-376 part 2, 6.2.3).
final class OpenXMLContentTypes: XMLHandler {
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        guard let type = element.attribute("ContentType") else { return }
        if let part = element.attribute("PartName") {
            overrides[part.lowercased()] = type
        } else if let suffix = element.attribute("Extension") {
            defaults[suffix.lowercased()] = type
        }
    }

    func end(_ name: String) throws(ExtractionFailure) {}

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {}

    /// The type of a part, "" if the list does not say.
    func type(of part: String) -> String {
        let name = part.lowercased()
        if let type = overrides["/" + name] { return type }
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return defaults[String(name[name.index(after: dot)...])] ?? ""
    }
}
