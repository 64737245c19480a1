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

    @Test("What stands in attributes and declarations is read")
    func asides() {
        let document = text(
            of: """
                <presentation:footer-decl xmlns:presentation="urn:p">MRN 4471236</presentation:footer-decl>
                <table:content-validations><table:content-validation
                table:condition="cell-content-is-in-list(&quot;Ada Quill&quot;)"/>
                </table:content-validations><table:table><table:table-row>
                <table:table-cell office:string-value="5582347"/></table:table-row></table:table>
                """)
        #expect(document.failure == nil)
        #expect(
            document.text == """
                footer-decl: MRN 4471236
                validation: cell-content-is-in-list("Ada Quill")

                5582347

                """)
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
        #expect(document.text == "MRN\tDOB\n4471236\t3/4/52\n5582347\t4/5/63\ncall back\nList\n")
        #expect(document.texts["List!A2 comment"] == "call back\n")
    }
}
