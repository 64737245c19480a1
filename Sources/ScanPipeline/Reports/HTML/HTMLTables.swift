internal import FindingModel

/// The tables of the page.
struct HTMLTables {
    private static let mostRows = 15

    let figures: HTMLFigures

    var text: String {
        [folders, entities, owners, age, files, coverage].joined(separator: "\n")
    }

    private var folders: String {
        let ranked = figures.folders.filter { $0.value.findings > 0 }.sorted {
            ($1.value.people, $1.value.findings, $0.key)
                < ($0.value.people, $0.value.findings, $1.key)
        }
        guard let most = ranked.map(\.value.people).max() else { return "" }
        var table = HTMLTable(
            ["Folder", "People", "Files with PHI", "Findings", "Mostly", "Oldest"],
            numbers: [2, 3])
        for (folder, group) in ranked.prefix(Self.mostRows) {
            table.add([
                HTMLTable.path(folder.isEmpty ? "." : folder),
                HTMLTable.bar(group.people, of: max(1, most), .phi),
                "\(HTMLText.number(group.count(.phi))) of \(HTMLText.number(group.files))",
                HTMLText.number(group.findings),
                group.mainEntities(3).map { HTMLText.escape($0.caption) }.joined(separator: ", "),
                HTMLTable.day(group.oldest),
            ])
        }
        return table.section("Folders with the most people", more: ranked.count - Self.mostRows)
    }

    private var entities: String {
        let ranked = figures.entities.sorted {
            ($1.value.findings, $0.key) < ($0.value.findings, $1.key)
        }
        guard let most = ranked.first?.value.findings else { return "" }
        var table = HTMLTable(
            ["What", "Safe Harbor", "Findings", "Files", "High", "Medium", "Low"],
            numbers: [3, 4, 5, 6])
        for (entity, group) in ranked {
            table.add([
                "\(HTMLText.escape(entity.caption)) <span class=\"code\">"
                    + "\(HTMLText.escape(entity.rawValue))</span>",
                entity.safeHarborLetter.map { "(\($0))" } ?? "health",
                HTMLTable.bar(group.findings, of: most, nil),
                HTMLText.number(group.files),
                HTMLTable.count(group.levels[.high, default: 0]),
                HTMLTable.count(group.levels[.medium, default: 0]),
                HTMLTable.count(group.levels[.low, default: 0]),
            ])
        }
        return table.section(
            "What was found",
            lead: "Letters are those of the Safe Harbor list, 45 CFR 164.514(b)(2)(i).")
    }

    private var owners: String {
        let ranked = figures.owners.filter { $0.value.findings > 0 }.sorted {
            ($1.value.count(.phi), $1.value.findings, $0.key)
                < ($0.value.count(.phi), $0.value.findings, $1.key)
        }
        guard let most = ranked.first?.value.count(.phi) else { return "" }
        var table = HTMLTable(
            ["Owner", "Files with PHI", "Identifiers only", "People, at least", "Findings"],
            numbers: [2, 3, 4])
        for (owner, group) in ranked.prefix(Self.mostRows) {
            table.add([
                HTMLText.escape(owner), HTMLTable.bar(group.count(.phi), of: max(1, most), .phi),
                HTMLTable.count(group.count(.identifiers)),
                HTMLTable.count(group.people), HTMLText.number(group.findings),
            ])
        }
        return table.section("Whose files they are", more: ranked.count - Self.mostRows)
    }

    private var age: String {
        guard !figures.oldest.isEmpty else { return "" }
        let years = figures.years.filter { $0.value.count(.phi) + $0.value.count(.identifiers) > 0 }
        let most = years.values.map { $0.count(.phi) }.max() ?? 0
        var byYear = HTMLTable(
            ["Last changed", "Files with PHI", "Identifiers only"], numbers: [2])
        for (year, group) in years.sorted(by: { $0.key < $1.key }).prefix(30) {
            byYear.add([
                String(year), HTMLTable.bar(group.count(.phi), of: max(1, most), .phi),
                HTMLTable.count(group.count(.identifiers)),
            ])
        }
        var files = HTMLTable(["Last changed", "File", "Verdict", "Owner"], numbers: [])
        for file in figures.oldest {
            files.add([
                HTMLTable.day(file.modified), HTMLTable.path(file.path),
                HTMLTable.badge(file.verdict),
                HTMLText.escape(file.attributes?.ownerText ?? ""),
            ])
        }
        return "<section class=\"pair\"><h2>How old it is</h2>"
            + "<p class=\"lead\">What has not been changed for long may be kept longer than it must."
            + "</p><div class=\"columns\">\(byYear.html)\(files.html)</div></section>"
    }

    private var files: String {
        guard let most = figures.richest.first?.findings else { return "" }
        var table = HTMLTable(
            ["File", "Verdict", "Findings", "Kinds", "Owner", "Access"], numbers: [3])
        for file in figures.richest {
            table.add([
                HTMLTable.path(file.path), HTMLTable.badge(file.verdict),
                HTMLTable.bar(file.findings, of: most, file.verdict),
                HTMLText.number(file.entities.count),
                HTMLText.escape(file.attributes?.ownerText ?? ""),
                access(file.attributes),
            ])
        }
        return table.section("Files with the most findings")
    }

    /// Who may do what with a file: its mode, with its access control list below.
    private func access(_ file: FileAttributes?) -> String {
        guard let file else { return "" }
        let mode = HTMLText.escape("\(file.modeText) \(file.groupText)")
        guard let list = file.accessList else { return mode }
        return mode + "<br><span class=\"muted\">"
            + HTMLText.escape(list.replacing(",", with: ", ")) + "</span>"
    }

    private var coverage: String {
        guard !figures.coverage.isEmpty else {
            return "<section id=\"coverage\"><h2>What was not examined</h2>"
                + "<p class=\"lead\">Nothing: every file was examined in full.</p></section>"
        }
        var table = HTMLTable(
            ["Reason", "Not at all", "In part", "Size", "Examples"], numbers: [1, 2, 3])
        let ranked = figures.coverage.sorted {
            ($1.value.unexamined + $1.value.partial, $0.key.rawValue)
                < ($0.value.unexamined + $0.value.partial, $1.key.rawValue)
        }
        for (reason, group) in ranked {
            let types = group.types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
                .map { "\(HTMLText.escape($0.key)) (\($0.value))" }
            table.add([
                "<b>\(reason.rawValue)</b><br><span class=\"muted\">\(reason.explanation)</span>",
                HTMLTable.count(group.unexamined), HTMLTable.count(group.partial),
                ByteCount.text(group.bytes),
                group.examples.map {
                    HTMLTable.path($0.path + ($0.part.isEmpty ? "" : " › " + $0.part))
                }.joined(separator: "<br>")
                    + (types.isEmpty
                        ? "" : "<br><span class=\"muted\">\(types.joined(separator: ", "))</span>"),
            ])
        }
        return table.section("What was not examined", id: "coverage")
    }
}
