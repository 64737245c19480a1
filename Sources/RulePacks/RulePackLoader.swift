/// Turns rule files into packs.
///
/// Every fault of every file is reported in one go. A rule that has an error is left out, and so is
/// a pack whose pack.yaml has one; everything else loads.
public enum RulePackLoader {
    /// Reads and loads a source; blocks while it reads.
    ///
    /// Without samples, rules have none and need none: detection does not use them.
    public static func load(_ source: RuleFileSource, loadSamples: Bool) -> LoadedPacks {
        load(source.files(samples: loadSamples), loadSamples: loadSamples)
    }

    /// Loads files that were read before.
    ///
    /// Pure.
    /// A folder with a pack.yaml is a pack; a rule belongs to the nearest pack above it.
    public static func load(_ files: [RuleFile], loadSamples: Bool) -> LoadedPacks {
        var load = Load(files, loadSamples: loadSamples)
        load.run()
        return LoadedPacks(packs: load.packs, diagnostics: load.diagnostics, files: files)
    }
}

/// What one rule file says, read by itself.
private struct RuleText {
    let file: RuleFile
    let rule: ReadRule?
    let diagnostics: [Diagnostic]

    init(_ file: RuleFile) {
        self.file = file
        var reader = NodeReader(file)
        rule = reader.rule()
        diagnostics = reader.diagnostics
    }
}

private struct Load {
    private let files: [RuleFile]
    private let samples: [Substring: RuleFile]
    private let packFolders: Set<String>
    private let loadSamples: Bool

    private(set) var packs: [RulePack] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// What each rule file says.
    private var rulesByPath: [String: RuleText] = [:]
    private var packNames: [String: String] = [:]
    private var ruleOwners: [String: (file: String, folder: String)] = [:]

    init(_ files: [RuleFile], loadSamples: Bool) {
        self.files = files.sorted { $0.path < $1.path }
        samples = Dictionary(
            files.lazy.filter { $0.path.hasSuffix(".samples") }.map { ($0.stem, $0) }
        ) { first, _ in first }
        packFolders = Set(files.lazy.filter { $0.name == "pack.yaml" }.map(\.folder))
        self.loadSamples = loadSamples
    }

    mutating func run() {
        var rules: [String: [RuleFile]] = [:]
        var outsiders: [RuleFile] = []
        for file in files {
            if file.path.hasSuffix(".yaml") {
                guard file.name != "pack.yaml" else { continue }
                if let folder = packFolder(of: file) {
                    rules[folder, default: []].append(file)
                } else {
                    outsiders.append(file)
                }
            } else if !loadSamples || !file.path.hasSuffix(".samples") {
                _ = reportFault(file)
            }
        }
        let texts = SideBySide.map(rules.values.flatMap(\.self).filter { $0.fault == nil }) {
            RuleText($0)
        }
        rulesByPath = Dictionary(uniqueKeysWithValues: texts.map { ($0.file.path, $0) })
        for folder in packFolders.sorted() { loadPack(folder, rules[folder] ?? []) }
        reportOutsiders(outsiders)
        if loadSamples { reportOrphans() }
    }

    private mutating func loadPack(_ folder: String, _ ruleFiles: [RuleFile]) {
        let header = loadHeader(folder)
        let loaded = ruleFiles.compactMap { loadRule($0, folder) }
        if ruleFiles.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .emptyPack, "the pack has no rules", at: .file(Self.path(folder, "pack.yaml")),
                    help: "put rule files beside pack.yaml"))
        }
        guard let header else { return }
        packs.append(
            RulePack(
                name: header.name, version: header.version, title: header.title, rules: loaded))
    }

    private mutating func loadHeader(_ folder: String) -> PackHeader? {
        let path = Self.path(folder, "pack.yaml")
        guard let file = files.first(where: { $0.path == path }), !reportFault(file)
        else { return nil }
        var reader = NodeReader(file)
        defer { diagnostics += reader.diagnostics }
        guard let header = reader.packHeader() else { return nil }
        if let other = packNames[header.name] {
            reader.report(
                .duplicatePack, "there is a pack '\(header.name)' already", at: header.nameNode,
                help: "give one another name; the other one is \(other)")
            return nil
        }
        packNames[header.name] = path
        return header
    }

    private mutating func loadRule(_ file: RuleFile, _ folder: String) -> Rule? {
        let samples = loadSamples ? loadSamples(of: file) : []
        guard !reportFault(file), let text = rulesByPath[file.path] else { return nil }
        diagnostics += text.diagnostics
        guard let read = text.rule else { return nil }
        var rule = read.rule
        if let owner = ruleOwners[rule.id] {
            let isSamePack = owner.folder == folder
            diagnostics.append(
                Diagnostic(
                    isSamePack ? .duplicateRule : .duplicateRuleAcrossPacks,
                    isSamePack
                        ? "the pack has a rule '\(rule.id)' already"
                        : "another pack has a rule '\(rule.id)'",
                    at: read.idLocation, length: rule.id.count,
                    sourceLine: file.line(read.idLocation.line),
                    help: isSamePack
                        ? "rename or remove one; the other one is \(owner.file)"
                        : "rename one, or load this pack with --rules to replace \(owner.file)"))
            return nil
        }
        guard let samples else { return nil }
        ruleOwners[rule.id] = (file.path, folder)
        rule.samples = samples
        return rule
    }

    /// The samples of a rule, or `nil` if there are none or one is at fault.
    private mutating func loadSamples(of file: RuleFile) -> [RuleSample]? {
        guard let sampleFile = samples[file.stem] else {
            diagnostics.append(
                Diagnostic(
                    .noSamples, "the rule has no samples", at: .file(file.path),
                    help: "write \(file.stem).samples with at least \(SampleFileParser.fewest) "
                        + "'find' and \(SampleFileParser.fewest) 'pass' lines"))
            return nil
        }
        let outcome = SampleFileParser.parse(sampleFile)
        diagnostics += outcome.diagnostics
        return outcome.diagnostics.isEmpty ? outcome.samples : nil
    }

    private mutating func reportOutsiders(_ files: [RuleFile]) {
        var folders: Set<String> = []
        for file in files {
            if reportFault(file) || !folders.insert(file.folder).inserted { continue }
            diagnostics.append(
                Diagnostic(
                    .outsidePack, "the file belongs to no pack", at: .file(file.path),
                    help: "write \(Self.path(file.folder, "pack.yaml")) beside it"))
        }
    }

    private mutating func reportOrphans() {
        let rules = Set(files.lazy.filter { $0.path.hasSuffix(".yaml") }.map(\.stem))
        for (stem, file) in samples where !rules.contains(stem) {
            diagnostics.append(
                Diagnostic(
                    .samplesWithoutRule, "there is no rule for these samples",
                    at: .file(file.path), help: "write \(stem).yaml or remove the samples"))
        }
    }

    private mutating func reportFault(_ file: RuleFile) -> Bool {
        if let fault = file.fault { diagnostics.append(fault) }
        return file.fault != nil
    }

    private func packFolder(of file: RuleFile) -> String? {
        var folder = file.folder
        while !packFolders.contains(folder) {
            guard !folder.isEmpty else { return nil }
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        }
        return folder
    }

    private static func path(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}
