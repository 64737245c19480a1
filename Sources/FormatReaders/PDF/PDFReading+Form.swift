import ContentExtraction
import FindingModel

extension PDFReading {
    /// The fields of the form, each with its name and those above it (ISO 32000-2, 12.7).
    func formFields() -> [(field: PDFObject, name: String)] {
        let top = file.root["AcroForm"]["Fields"].items()
        var pending: [(PDFObject, String)] = top.reversed().map { ($0, "") }
        var fields: [(field: PDFObject, name: String)] = []
        var seen: Set<Int> = []
        while let (field, parent) = pending.popLast(), fields.count < Self.nodeLimit {
            guard field.id == 0 || seen.insert(field.id).inserted else { continue }
            let own = field["T"].text
            let name = parent.isEmpty ? own : own.isEmpty ? parent : "\(parent).\(own)"
            for kid in field["Kids"].items().reversed() { pending.append((kid, name)) }
            fields.append((field, name))
        }
        return fields
    }

    func readForm() throws(ExtractionFailure) {
        try writer.place("form")
        for (field, name) in formFields() { try readField(field, name) }
        let form = file.root["AcroForm"]["XFA"]
        let parts = form.isArray ? form.items(most: 1_000) : [form]
        // Why joined: the parts are one document, cut.
        let xml = parts.compactMap(\.bytes).reduce(into: [UInt8]()) { $0 += $1 }
        if !xml.isEmpty {
            _ = try XMLPush.read(BytesContent(xml), into: PlainXMLHandler.textOnly(writer))
        }
    }

    /// Writes the values of a field, and those to choose from.
    func readField(_ field: PDFObject, _ name: String) throws(ExtractionFailure) {
        let label = field["TU"].text.isEmpty ? name : field["TU"].text
        let values = field["V"].isArray ? field["V"].items() : [field["V"], field["DV"]]
        var written: Set<String> = []
        for value in values where written.insert(value.text).inserted {
            try writer.line(label, value.text)
        }
        let rich = try PDFRichText.text(field["RV"])
        if written.insert(rich).inserted { try writer.line(label, rich) }
        for option in field["Opt"].items(most: 10_000) {
            // What is sent, and what is shown.
            let choices = option.isArray ? option.items(most: 2).map(\.text) : [option.text]
            for (index, choice) in choices.enumerated()
            where choices.firstIndex(of: choice) == index {
                try writer.line("choice", choice)
            }
        }
    }
}
