import ContentExtraction
import FindingModel
import Testing

@Suite("Tables in running text")
struct TextTableReaderTests {
    private static let letter = """
        Hi Tom,

        here is the list that we talked about. Please call each of them
        before Friday and let me know.  It is for the clinic on 3 West.
        Ask for the date of birth first.

        Name              DOB          MRN
        Ada Quill         04/12/1961   4455667
        Bo Lind           11/02/1949   4455668

        And these have not paid:
        Acct No\tPatient\tAmount
        77812\tQuill, Ada\t120.00
        77813\tLind, Bo\t80.50

        acct,first name,last name
        5501,Cy,Stone
        5502,Di,Poe

        | Ward | Room |
        |------|------|
        | 3W   | 312  |

        Best, Rhea
        """

    private static let values = [
        "<Name> Ada Quill", "<DOB> 04/12/1961", "<MRN> 4455667", "<Name> Bo Lind",
        "<DOB> 11/02/1949", "<MRN> 4455668", "<Acct No> 77812", "<Patient> Quill, Ada",
        "<Amount> 120.00", "<Acct No> 77813", "<Patient> Lind, Bo", "<Amount> 80.50",
        "<acct> 5501", "<first name> Cy", "<last name> Stone", "<acct> 5502",
        "<first name> Di", "<last name> Poe", "<Ward> 3W", "<Room> 312",
    ]

    private func fields(_ text: String) -> [String] {
        SegmentReading.entities(text, by: TextTableReader.self).map {
            let parts = $0.split(separator: " <", maxSplits: 1)
            return "<" + (parts.last ?? "")
        }
    }

    @Test("Each paragraph with headers is a table of its own, whatever stands around")
    func letter() throws {
        let bytes = Array(Self.letter.utf8)
        #expect(StructureRecognition.reader(for: bytes) is TextTableReader)
        #expect(fields(Self.letter) == Self.values)
        #expect(
            fields(Self.letter.replacing("\n", with: "\r\n")) == Self.values)
    }

    @Test("No blank line is needed around a table, nor between two")
    func withoutBlankLines() {
        let text = Self.letter.split(separator: "\n").joined(separator: "\n")
        #expect(fields(text) == Self.values)
    }

    @Test("How the text is cut does not matter, nor how long it is", arguments: [1, 7, 100, 5_000])
    func cuts(size: Int) {
        let text = Array(
            (Self.letter + "\n\n" + String(repeating: "word after word.\n", count: 6_000)
                + "\n" + Self.letter).utf8)
        let whole = SegmentReading.read(text, by: TextTableReader.self)
        let cut = SegmentReading.read(text, by: TextTableReader.self, nextLength: { size })
        #expect(whole.fields == cut.fields)
        #expect(whole.fields.count { $0.meaning != .other } == 2 * Self.values.count)
    }

    @Test("A table that is longer than what is looked at together keeps its headers")
    func longTable() {
        let row = "4455667   Ada Quill\n"
        let text = "Dear all,\n\nMRN       Name\n" + String(repeating: row, count: 4_000)
        let fields = SegmentReading.read(Array(text.utf8), by: TextTableReader.self).fields
            .filter { $0.meaning != .other }
        #expect(fields.count == 8_000)
        #expect(Set(fields.map(\.meaning)) == [.named("MRN"), .named("Name")])
    }

    @Test(
        "Prose, forms and lists of names and values are no tables",
        arguments: [
            "Patient seen today.  Date of birth confirmed.  MRN on the chart.\nPlan as above.\n",
            "Name:  Ada Quill     DOB:  04/12/1961\nMRN:   4455667       Sex:  F\n",
            "Name   Ada Quill   Sex   Female\nMRN    4455667     City  Dayton\n",
            "Name     Ada Quill\nDOB      04/12/1961\nMRN      4455667\n",
            "Name # Ada Quill\tMRN # 4455667\tPayer # Oak\nSelect\tAge # 41\tRoom # 3\n=====\n",
            "Name.... Ada Quill   MRN.... 4455667\nPayer.... Oak\n",
            "Name - Ada Quill   MRN - 4455667   Payer - Oak\nRoom - 3   Bed - 2   Age - 41\n",
            "Name, date, number\nwere asked, and said, twice\n", "patient, date, room\n1, 2, 3\n",
            "    patient, date, number\n    indented 5 times\n",
            "| not a table, but a line with pipes |\n| 77 |\n",
        ])
    func noTables(text: String) {
        #expect(!TextTableReader.recognises(Array(text.utf8)))
    }

    @Test("Rows behind a very long one keep their headers")
    func longRow() {
        let long = String(repeating: "lorem ipsum ", count: 10_000)
        let text = """
            Hi Tom, see below.

            Name\tMRN\tBogey\tRoom
            Ada Quill\t4455667\ta\t1
            Bo Lind\t4455668\t\(long)\t2
            Cy Stone\t4455669\tc\t3
            """
        let found = fields(text)
        #expect(found.contains("<MRN> 4455668"))
        #expect(found.contains("<Name> Cy Stone"))
        #expect(found.contains("<MRN> 4455669"))
        #expect(!found.contains("<Name> 2"))
    }

    /// A frame as pandas prints it when it is too wide for one line.
    private static let frame = """
        In [3]: df
               mrn  last_name first_name \\
        0  4455667      Quill        Ada
        1  4455668       Lind         Bo

                  dob    sex
        0  1961-04-12 female
        1  1949-11-02   male

        [2 rows x 5 columns]
        """

    @Test("Frames have no header above the numbers of rows, and values end below theirs")
    func frames() {
        #expect(StructureRecognition.reader(for: Array(Self.frame.utf8)) is TextTableReader)
        let expected = [
            "<mrn> 4455667", "<last_name> Quill", "<first_name> Ada", "<mrn> 4455668",
            "<last_name> Lind", "<first_name> Bo", "<dob> 1961-04-12", "<sex> female",
            "<dob> 1949-11-02", "<sex> male",
        ]
        #expect(fields(Self.frame) == expected)
        #expect(fields(Self.frame.replacing("\n", with: "\r\n")) == expected)
    }

    @Test("Tables of a quoted reply", arguments: ["> ", ">", "> > ", ">>> "])
    func quoted(_ mark: String) {
        let lines = Self.letter.split(separator: "\n", omittingEmptySubsequences: false)
        let text = "I see.\n\nRhea wrote:\n" + lines.map { mark + $0 + "\n" }.joined()
        #expect(StructureRecognition.reader(for: Array(text.utf8)) is TextTableReader)
        #expect(fields(text) == Self.values)
    }
}
