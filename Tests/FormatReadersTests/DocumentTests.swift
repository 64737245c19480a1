import FindingModel
import Testing

@testable import FormatReaders

@Suite("Documents that other programs made")
struct DocumentTests {
    @Test("A document of Word gives its body, table, header, footer and what was deleted")
    func word() throws {
        let document = try DocumentFixture("word.docx").read()
        #expect(document.failure == nil)
        #expect(document.texts["body"]?.contains("Planted Patient, MRN H10482913") == true)
        #expect(document.texts["body"]?.contains("Name\tSSN\nPlanted Cell\t219-09-9998") == true)
        #expect(document.texts["body deleted"] == "planted deletion")
        #expect(document.texts["header 1"] == "Planted header\n")
        #expect(document.texts["footer 1"] == "Planted footer\n")
        #expect(document.texts["authors"] == "Planted Reviewer\n")
        #expect(document.texts["properties"]?.contains("Planted Author") == true)
    }

    @Test("A workbook gives cells as they are shown, with hidden sheets and comments")
    func sheet() throws {
        let document = try DocumentFixture("sheet.xlsx").read()
        #expect(document.failure == nil)
        #expect(document.text.contains("Name\tSSN\tBorn\tShare\nPlanted Patient\t219-09-9998\t"))
        #expect(document.texts["Visible!B2"] == "219-09-9998\t")
        #expect(document.texts["Visible!C2"] == "4/12/1961\t")
        #expect(document.texts["Visible!D2"] == "25.0%\n")
        #expect(document.texts["Secret!C5"] == "Planted hidden cell\n")
        #expect(document.texts["Secret name"] == "Secret\n")
        #expect(document.texts["Visible!A2 comment"]?.contains("Planted comment") == true)
        #expect(document.texts["Visible header"]?.contains("Planted sheet header") == true)
    }

    @Test("A presentation gives slides, tables and notes")
    func slides() throws {
        let document = try DocumentFixture("slides.pptx").read()
        #expect(document.failure == nil)
        #expect(document.texts["slide 1"]?.contains("Planted title\n") == true)
        #expect(document.texts["slide 1"]?.contains("Planted box\n") == true)
        #expect(document.texts["slide 1"]?.contains("Left\tRight\n") == true)
        #expect(document.texts["slide 1 notes"]?.contains("Planted notes") == true)
    }

    @Test(
        "Whatever a document was saved as, its text comes out",
        arguments: ["word.doc", "word.rtf", "word.odt", "word.fodt", "word.html", "word.pdf"])
    func converted(_ name: String) throws {
        let document = try DocumentFixture(name).read()
        #expect(document.failure == nil)
        #expect(document.text.contains("Body text of Planted Patient, MRN H10482913."))
        #expect(document.text.contains("Planted Cell"))
        #expect(document.text.contains("219-09-9998"))
        if name != "word.html" {
            #expect(document.text.contains("Planted header"))
            #expect(document.text.contains("Planted footer"))
        }
    }

    @Test("A book gives its chapters")
    func book() throws {
        let document = try DocumentFixture("word.epub").read()
        #expect(document.failure == nil)
        #expect(document.text.contains("Planted Patient, MRN H10482913"))
    }

    @Test(
        "Tables stay rows with tabs",
        arguments: ["word.doc", "word.rtf", "word.html", "word.odt"])
    func tables(_ name: String) throws {
        #expect(try DocumentFixture(name).read().text.contains("Planted Cell\t219-09-9998\n"))
    }

    @Test(
        "A workbook of an older or another program is read alike",
        arguments: ["sheet.xls", "sheet.ods"])
    func sheets(_ name: String) throws {
        let document = try DocumentFixture(name).read()
        #expect(document.failure == nil)
        #expect(document.texts["Visible!B2"]?.hasPrefix("219-09-9998") == true)
        #expect(document.texts["Visible!C2"]?.contains("1961") == true)
        #expect(document.text.contains("Planted hidden cell"))
        #expect(document.text.contains("Planted comment"))
        #expect(document.texts["Secret name"] == "Secret\n")
    }

    @Test("A presentation of another program gives slides and notes")
    func otherSlides() throws {
        let document = try DocumentFixture("slides.odp").read()
        #expect(document.failure == nil)
        #expect(document.texts["slide 1"]?.contains("Planted title") == true)
        #expect(document.texts["slide 1 notes"]?.contains("Planted notes") == true)
    }

    @Test("A PDF that needs a password is encrypted, and attachments of one are members")
    func pdf() throws {
        #expect(try DocumentFixture("locked.pdf").read().failure == .encrypted)
        #expect(try DocumentFixture("attached.pdf").read().members == ["attachment:1/scan.dump"])
    }

    @Test(
        "DICOM elements are lines with their keywords",
        arguments: ["scan.dcm", "implicit.dcm"])
    func dicom(_ name: String) throws {
        let document = try DocumentFixture(name).read()
        #expect(document.failure == nil)
        #expect(document.text.contains("(0010,0010) PatientName: PLANTED, PATIENT Q\n"))
        #expect(document.text.contains("(0010,0030) PatientBirthDate: 1961-04-12\n"))
        #expect(document.text.contains("planted in a sequence"))
        #expect(document.text.contains("planted private"))
    }

    @Test("A database gives rows under the names of its columns")
    func database() throws {
        let document = try DocumentFixture("patients.sqlite").read()
        #expect(document.failure == nil)
        #expect(document.texts["patients"] == "name\tmrn\tnote\n")
        #expect(document.texts["patients row 1"] == "Planted Patient\t10482913\tline break\n")
    }
}
