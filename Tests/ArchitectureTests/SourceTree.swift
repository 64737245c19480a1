import Foundation

/// The files of this package as they lie on disk.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every file below a folder of the root with one of the extensions, in the order of its path.
    static func files(below folder: String, withExtensions extensions: Set<String>) -> [SourceFile]
    {
        let base = root.appendingPathComponent(folder).resolvingSymlinksInPath().path
        let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return names.filter { extensions.contains(($0 as NSString).pathExtension) }.sorted()
            .compactMap { name in
                let bytes = FileManager.default.contents(atPath: base + "/" + name)
                return bytes.map {
                    SourceFile(path: folder + "/" + name, text: String(decoding: $0, as: UTF8.self))
                }
            }
    }

    /// The text of one file, empty if there is none.
    static func text(of path: String) -> String {
        let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }

    /// Every Swift file of every target.
    static let swift = files(below: "Sources", withExtensions: ["swift"])

    /// The names of the targets: the folders of Sources, those of CLibraries instead of itself.
    static var targets: Set<String> {
        let folders = folderNames("Sources").filter { $0 != "CLibraries" }
        return Set(folders + folderNames("Sources/CLibraries"))
    }

    private static func folderNames(_ folder: String) -> [String] {
        let base = root.appendingPathComponent(folder).resolvingSymlinksInPath()
        let inside = try? FileManager.default.contentsOfDirectory(
            at: base, includingPropertiesForKeys: [.isDirectoryKey])
        return (inside ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent)
    }
}

/// One file, by its path from the root.
struct SourceFile: Sendable {
    let path: String
    let text: String
    /// The lines of a Swift file without comments and without what strings say.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = path.hasSuffix(".swift") ? SwiftCode.lines(of: text) : []
    }

    /// The path below Sources, such as `Detection/Scan/Window.swift`.
    var pathInSources: String {
        path.hasPrefix("Sources/") ? String(path.dropFirst("Sources/".count)) : path
    }

    /// The target that the file belongs to.
    var target: String {
        String(pathInSources.prefix { $0 != "/" })
    }

    /// Something to say about a line, counted from 0.
    func violation(_ line: Int, _ message: String) -> Violation {
        Violation(file: path, line: line + 1, message: message)
    }
}

/// A place that breaks a rule of the house.
struct Violation: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let message: String

    var description: String { "\(file):\(line): \(message)" }
}
