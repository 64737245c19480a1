import ContentExtraction
import FindingModel

/// A reference from one part of a package to another part, or outside (ECMA-376 part 2, 6.5).
struct OpenXMLRelationship {
    let id: String
    /// The last step of the type's address: `worksheet`, `hyperlink`.
    let type: String
    /// The name of a part, or an address outside.
    let target: String
    let isExternal: Bool
}

/// Reads the relationships of one part.
final class OpenXMLRelationships: XMLHandler {
    private let base: String
    private(set) var all: [OpenXMLRelationship] = []

    private static let limit = 100_000

    private init(of part: String) {
        base = part
    }

    /// The relationships of a part; none if it has none.
    static func of(
        _ part: String, in package: ZipPackage
    ) throws(ExtractionFailure) -> [OpenXMLRelationship] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = part.dropFirst(folder.count)
        guard let entry = package.entry("\(folder)_rels/\(name).rels") else { return [] }
        let handler = OpenXMLRelationships(of: part)
        _ = try XMLPush.read(try package.open(entry), into: handler)
        return handler.all
    }

    func start(_ element: XMLElement) throws(ExtractionFailure) {
        guard element.name == "Relationship", all.count < Self.limit,
            let id = element.attribute("Id"), let target = element.attribute("Target")
        else { return }
        let isExternal = element.attribute("TargetMode") == "External"
        let type = element.attribute("Type") ?? ""
        all.append(
            OpenXMLRelationship(
                id: id,
                type: String(
                    type[(type.lastIndex(of: "/") ?? type.startIndex)...].drop { $0 == "/" }),
                target: isExternal ? target : Self.resolve(target, from: base),
                isExternal: isExternal))
    }

    func end(_ name: String) throws(ExtractionFailure) {}

    func characters(_ utf8: [UInt8]) throws(ExtractionFailure) {}

    /// The name of the part that a relative address means.
    static func resolve(_ target: String, from base: String) -> String {
        var steps =
            target.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}
