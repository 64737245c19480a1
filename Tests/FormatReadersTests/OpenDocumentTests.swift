import FindingModel
import Testing

@testable import FormatReaders

@Suite("OpenDocument as it is written")
struct OpenDocumentTests {
    private func text(of body: String) -> ReadDocument {
        let document = ReadDocument()
        let names = ["office", "text", "table", "style", "draw", "form"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        document.read(
            Array(
                "<office:document \(names.joined(separator: " "))>\(body)</office:document>".utf8),
            with: FlatOpenDocumentReader.self)
        return document
    }

    private func cell(_ text: String, _ comment: String = "") -> String {
        "<table:table-cell>\(comment)<text:p>\(text)</text:p></table:table-cell>"
    }

    @Test("A comment of a cell stands behind the table, whose rows stay together")
    func comments() {
        let comment = "<office:annotation><text:p>call back</text:p></office:annotation>"
        let rows = [
            cell("MRN") + cell("DOB"), cell("4471236", comment) + cell("3/4/52"),
            cell("5582347") + cell("4/5/63"),
        ]
        let table = rows.map { "<table:table-row>\($0)</table:table-row>" }.joined()
        let document = text(of: "<table:table table:name=\"List\">\(table)</table:table>")
        #expect(document.failure == nil)
        #expect(document.text == "MRN\tDOB\n4471236\t3/4/52\n5582347\t4/5/63\ncall back\n")
        #expect(document.texts["List!A2 comment"] == "call back\n")
    }
}
