#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where rule files come from.
public enum RuleFileSource: Sendable, Hashable {
    /// The packs that travel with the program.
    case shipped
    /// The packs in a folder and the folders below it.
    case directory(String)

    /// The largest file that is read: 1 MiB, some hundred times the size of a usual rule.
    public static let largestFile = 1 << 20

    /// Every rule file of the source, ordered by path.
    ///
    /// A folder is read whole: hidden entries are left out, symbolic links are followed, and a
    /// folder that is reached twice is read once. What cannot be read is a file with a fault.
    /// Blocks while it reads. Sample files are left out on demand, since only tests need them.
    public func files(samples: Bool = true) -> [RuleFile] {
        switch self {
        case .shipped:
            return ShippedData.files.lazy
                .filter { Self.isRead($0.path, samples: samples) }
                .map { unsafe RuleFile(path: $0.path, content: $0.bytes) }
        case .directory(let path):
            var walk = FolderWalk(samples: samples)
            walk.read(path)
            if !walk.files.contains(where: { $0.path.hasSuffix(".yaml") || $0.fault != nil }) {
                walk.files.append(
                    Self.fault(
                        .noPack, "there is no rule pack in this folder", path,
                        help: "name a folder of packs, or write a pack.yaml and rules into it"))
            }
            return walk.files.sorted { $0.path < $1.path }
        }
    }

    /// Reads one file; one that cannot be read has a fault.
    ///
    /// Blocks while it reads.
    public static func file(at path: String) -> RuleFile {
        FolderWalk.file(path)
    }

    fileprivate static func isRead(_ path: String, samples: Bool) -> Bool {
        path.hasSuffix(".yaml") || samples && path.hasSuffix(".samples")
    }

    fileprivate static func fault(
        _ code: DiagnosticCode, _ message: String, _ path: String, help: String
    ) -> RuleFile {
        RuleFile(path: path, fault: Diagnostic(code, message, at: .file(path), help: help))
    }
}

/// Collects the rule files below a folder.
private struct FolderWalk {
    let samples: Bool
    var files: [RuleFile] = []
    private var visited: Set<String> = []

    init(samples: Bool) {
        self.samples = samples
    }

    mutating func read(_ folder: String) {
        let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        guard visited.insert(real).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: real)
        } catch {
            files.append(Self.unreadable("folder", error, folder))
            return
        }
        // Why sorted: a folder that two links lead to is shown below the first of them.
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if (try? Self.attributes(path))?.type == .typeDirectory {
                read(path)
            } else if RuleFileSource.isRead(name, samples: samples) {
                files.append(Self.file(path))
            } else if name.hasSuffix(".yml") {
                files.append(
                    RuleFileSource.fault(
                        .otherExtension, "the file is not read, because its name ends in '.yml'",
                        path, help: "rule files end in '.yaml'; rename it"))
            }
        }
    }

    fileprivate static func file(_ path: String) -> RuleFile {
        do {
            let (url, type, size) = try attributes(path)
            // Why: reading a pipe would wait for a writer, reading a device might never end.
            guard type == .typeRegular else {
                return RuleFileSource.fault(
                    .unreadableFile, "the file is not a plain file", path,
                    help: "put a plain file in its place, or remove it")
            }
            guard size <= RuleFileSource.largestFile else {
                return RuleFileSource.fault(
                    .unreadableFile, "the file is larger than 1 MiB", path,
                    help: "split it; one rule is one file")
            }
            return RuleFile(path: path, content: try Data(contentsOf: url))
        } catch {
            return unreadable("file", error, path)
        }
    }

    /// What a path leads to, behind symbolic links.
    private static func attributes(
        _ path: String
    ) throws -> (url: URL, type: FileAttributeType?, size: Int) {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        return (url, attributes[.type] as? FileAttributeType, attributes[.size] as? Int ?? 0)
    }

    private static func unreadable(
        _ what: String, _ error: any Error, _ path: String
    ) -> RuleFile {
        let (reason, help) =
            switch (error as? CocoaError)?.code {
            case .fileNoSuchFile?, .fileReadNoSuchFile?: ("it does not exist", "correct the path")
            case .fileReadNoPermission?:
                ("permission is denied", "have its owner allow you to read it")
            default: ("reading it failed", "see whether other programs can read it")
            }
        return RuleFileSource.fault(
            .unreadableFile, "cannot read the \(what): \(reason)", path, help: help)
    }
}
