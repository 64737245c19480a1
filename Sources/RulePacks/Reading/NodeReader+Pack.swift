import Yams

/// What a file pack.yaml says.
struct PackHeader {
    let name: String
    let version: String
    let title: String
    let nameNode: Node
}

extension NodeReader {
    /// The head of the pack; `nil` if anything about it is at fault.
    mutating func packHeader() -> PackHeader? {
        guard let root = root(), let fields = fields(of: root, "a pack", keys: MappingKey.pack)
        else { return nil }
        let name = identifier("name", in: fields)
        let version = version(in: fields)
        let title = text("title", in: fields)
        guard !hasErrors, let name, let version, let title,
            let nameNode = fields.values["name"]?.value
        else { return nil }
        return PackHeader(name: name, version: version, title: title, nameNode: nameNode)
    }

    private mutating func version(in fields: Fields) -> String? {
        guard let version = text("version", in: fields) else { return nil }
        if SemanticVersion.isValid(version) { return version }
        reportValue(
            .badVersion, "'\(version)' is not a semantic version", of: "version", in: fields,
            help: "write three numbers, as in 1.0.0")
        return nil
    }
}

/// Versions as semver.org 2.0.0 defines them.
enum SemanticVersion {
    /// Whether a text is MAJOR.MINOR.PATCH with an optional pre-release and build.
    static func isValid(_ text: String) -> Bool {
        let withoutBuild = text.split(
            separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = withoutBuild[0].split(
            separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers.allSatisfy(isNumber)
            && parts.dropFirst().flatMap(identifiers).allSatisfy {
                isDigits($0) ? isNumber($0) : isWord($0)
            }
            && withoutBuild.dropFirst().flatMap(identifiers).allSatisfy(isWord)
    }

    private static func identifiers(_ text: Substring) -> [Substring] {
        text.split(separator: ".", omittingEmptySubsequences: false)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        isDigits(text) && (text == "0" || text.first != "0")
    }

    private static func isWord(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}
