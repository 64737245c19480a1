/// The folders as a picture (SVG): area for files, colour for what they hold.
struct TreemapPicture {
    private static let width = 1_080.0
    private static let height = 420.0
    /// The width of a character of the labels, about.
    private static let character = 6.3

    let tree: FolderTree

    var svg: String {
        let area = Treemap.Rectangle(x: 0, y: 0, width: Self.width, height: Self.height)
        let sizes = tree.branches.map { Double($0.figures.files) }
        var svg =
            "<svg class=\"map\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\""
            + " role=\"img\" aria-label=\"Folders by number of files and verdict\">"
        for (branch, place) in zip(tree.branches, Treemap.layOut(sizes, in: area)) {
            svg += Self.group(branch, place)
        }
        return svg + "</svg>"
    }

    private static func group(_ branch: FolderTree.Branch, _ place: Treemap.Rectangle) -> String {
        let hasTitle = place.width > 46 && place.height > 40
        let title = branch.name.isEmpty ? "files here" : branch.name
        let inner = place.inset(2, top: hasTitle ? 20 : 2)
        var svg = "<g>"
        if hasTitle {
            svg += text(title, x: place.x + 5, y: place.y + 14, width: place.width - 8, "head")
        }
        let cells = branch.cells.sorted { $1.figures.files < $0.figures.files }
        let sizes = cells.map { Double($0.figures.files) }
        for (cell, place) in zip(cells, Treemap.layOut(sizes, in: inner)) {
            svg += self.cell(cell.name, of: title, cell.figures, place, isAlone: cells.count == 1)
        }
        return svg + "</g>"
    }

    private static func cell(
        _ name: String, of folder: String, _ figures: TreeFigures, _ place: Treemap.Rectangle,
        isAlone: Bool
    ) -> String {
        let color = HTMLColor.of(figures)
        let path = name.isEmpty ? folder : folder + "/" + name
        var svg = "<g><title>\(HTMLText.escape(path)): \(summary(figures))</title>"
        svg += rectangle(place.inset(1, top: 1), color)
        let style = HTMLColor.isDark(color) ? "light" : "dark"
        let hasName = place.width > 40 && place.height > 20 && !(isAlone && name.isEmpty)
        if hasName {
            svg += text(
                name.isEmpty ? "files here" : name, x: place.x + 6, y: place.y + 15,
                width: place.width - 10, style)
        }
        if place.width > 60, place.height > (hasName ? 36 : 20) {
            svg += text(
                short(figures), x: place.x + 6, y: place.y + (hasName ? 29 : 15),
                width: place.width - 10, style + " small")
        }
        return svg + "</g>"
    }

    private static func short(_ figures: TreeFigures) -> String {
        if figures.phi > 0 { return "\(figures.phi) of \(figures.files) PHI" }
        if figures.identifiers > 0 {
            return "\(figures.identifiers) of \(figures.files) identifiers"
        }
        if figures.undetermined > 0 {
            return "\(figures.undetermined) of \(figures.files) undetermined"
        }
        return "\(figures.files) clear"
    }

    private static func summary(_ figures: TreeFigures) -> String {
        "\(figures.files) files, \(figures.phi) with PHI, \(figures.identifiers) with identifiers,"
            + " \(figures.undetermined) undetermined, \(figures.findings) findings"
    }

    private static func rectangle(_ place: Treemap.Rectangle, _ color: String) -> String {
        "<rect x=\"\(HTMLText.coordinate(place.x))\" y=\"\(HTMLText.coordinate(place.y))\""
            + " width=\"\(HTMLText.coordinate(place.width))\""
            + " height=\"\(HTMLText.coordinate(place.height))\" rx=\"2\" fill=\"\(color)\"/>"
    }

    /// A label that is cut to a width.
    private static func text(
        _ label: String, x: Double, y: Double, width: Double, _ style: String
    ) -> String {
        let most = Int(width / character)
        guard most > 1 else { return "" }
        let shown = label.count > most ? label.prefix(most - 1) + "…" : label[...]
        return "<text x=\"\(HTMLText.coordinate(x))\" y=\"\(HTMLText.coordinate(y))\""
            + " class=\"\(style)\">\(HTMLText.escape(String(shown)))</text>"
    }
}
