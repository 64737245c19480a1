import ContentExtraction
import FindingModel

extension PDFReading {
    /// Reads what a page's annotation says, links to and shows (ISO 32000-2, 12.5).
    func readAnnotation(_ note: PDFObject, place: String) throws(ExtractionFailure) {
        try writer.place(place)
        var shown: Set<String> = []
        var label = ""
        if note["Subtype"].name == "Widget" {
            label = note["TU"].text.isEmpty ? note["T"].text : note["TU"].text
            try readWidget(note, &shown)
        } else {
            try writer.line("author", note["T"].text)
        }
        try write("", note["Contents"].text, unlessIn: &shown)
        try write("", PDFRichText.text(note["RC"]), unlessIn: &shown)
        try writer.line("subject", note["Subj"].text)
        try write("", note["OverlayText"].text, unlessIn: &shown)
        try readAction(note["A"])
        if note["FS"].isDictionary { try attach(note["FS"]) }
        for file in note["AF"].items(most: 1_000) { try attach(file) }
        try readAppearances(note["AP"]["N"], label, place: place, &shown)
    }

    /// A field that the form does not list is read where it stands.
    private func readWidget(
        _ widget: PDFObject, _ shown: inout Set<String>
    ) throws(ExtractionFailure) {
        for field in [widget, widget["Parent"]] where field.isDictionary {
            if field.id == 0 || !listedFields.contains(field.id) {
                try readField(field, field["T"].text)
            }
            shown.insert(Self.letters(field["V"].text))
        }
        for key in ["CA", "RC", "AC"] {
            try write("caption", widget["MK"][key].text, unlessIn: &shown)
        }
    }

    private func readAction(_ action: PDFObject) throws(ExtractionFailure) {
        try writer.line("link", action["URI"].text)
        let file = action["F"]
        try writer.line("link", file.isDictionary ? file["UF"].text : file.text)
        try writer.line("script", action["JS"].text)
    }

    /// How it is drawn, of which a button has several: a stamp has its text nowhere else.
    private func readAppearances(
        _ normal: PDFObject, _ label: String, place: String, _ shown: inout Set<String>
    ) throws(ExtractionFailure) {
        let streams = normal.isStream ? [normal] : normal.keys.prefix(100).map { normal[$0] }
        for stream in streams where stream.isStream {
            guard let content = stream.bytes else {
                writer.note(ExtractionFailure(.damaged, "how a note looks cannot be read"))
                continue
            }
            let own = stream["Resources"]
            let reader = PDFContentReader(fonts)
            reader.read(content, resources: own.isDictionary ? own : file.root["AcroForm"]["DR"])
            // Why more than one: the mark of a button is a letter.
            if Self.letters(reader.page.text).count > 1 {
                try write(label, reader.page.text, unlessIn: &shown)
            }
            try writeAlternatives(reader.marked.texts, shown: reader.page.text, place: place)
            try passPictures(reader, place: place)
        }
    }

    /// Writes a text that was not shown before.
    private func write(
        _ label: String, _ text: String, unlessIn shown: inout Set<String>
    ) throws(ExtractionFailure) {
        if shown.insert(Self.letters(text)).inserted { try writer.line(label, text) }
    }

    /// A text without its spaces, as lines are broken anew where it is drawn.
    static func letters(_ text: String) -> String {
        text.filter { !$0.isWhitespace }
    }
}
