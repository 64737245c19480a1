/// A PDF file of one page, made by hand.
///
/// The catalogue is object 1, the page 3, its content 4, the font `F1` 5; others begin with 6.
struct MadePDF {
    /// Entries of the catalogue and of the page beside those that each has.
    var root = ""
    var page = ""
    /// Entries of the page's resources beside the font.
    var resources = ""
    var content = ""
    var others: [String] = []
    /// Whether the font says that its letters are half as wide as high.
    var hasWidths = true

    static func stream(_ entries: String, _ content: String) -> String {
        "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }

    var bytes: [UInt8] {
        let widths = [String](repeating: "500", count: 95).joined(separator: " ")
        let font = hasWidths ? "/FirstChar 32 /LastChar 126 /Widths [\(widths)]" : ""
        let objects =
            [
                "<< /Type /Catalog /Pages 2 0 R \(root) >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R
                /Resources << /Font << /F1 5 0 R >> \(resources) >> \(page) >>
                """,
                Self.stream("", content),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica \(font) >>",
            ] + others
        var file = "%PDF-1.7\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n"
        return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
    }

    /// The file with another content of the page added behind it.
    func revised(content: String) -> [UInt8] {
        let before = bytes
        let text = String(decoding: before, as: UTF8.self)
        let table = text.split(separator: "\n").suffix(2).first ?? ""
        let object = "4 0 obj\n\(Self.stream("", content))\nendobj\n"
        let place = String(before.count)
        let padded = String(repeating: "0", count: 10 - place.count) + place
        let update = """
            \(object)xref
            4 1
            \(padded) 00000 n\u{20}
            trailer
            << /Size \(others.count + 6) /Root 1 0 R /Prev \(table) >>
            startxref
            \(before.count + object.utf8.count)
            %%EOF

            """
        return before + Array(update.utf8)
    }

    /// What the reader finds in it.
    func read() -> Listing {
        let listing = Listing()
        listing.read(bytes)
        return listing
    }
}
