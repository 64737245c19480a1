import ContentExtraction
import FindingModel
import Testing

@Suite("Tables in HTML as it is written")
struct HTMLTableReaderTests {
    private func fields(_ text: String) -> [String] {
        SegmentReading.entities(text, by: HTMLTableReader.self)
    }

    @Test(
        "A cell is named by the header of its column, or the one before it in its row",
        arguments: [
            (
                "<table><tr><th>MRN<th>Full Name</tr><tr><td>4471<td>Zoë Quill</table>",
                ["column:MRN <MRN> 4471", "column:Full Name <Full Name> Zoë Quill"]
            ),
            (
                """
                <TABLE class="a>b"><THEAD><TR><TD><B>MRN</B></TD><TD>Date of&nbsp;Birth:</TD></TR>
                </THEAD><TR><TD align='right'>  <span>4471</span>
                </TD><TD>3/4/52</TD></TR></TABLE>
                """, ["column:MRN <MRN> 4471", "column:Date of Birth <Date of Birth> 3/4/52"]
            ),
            (
                "<table><tr><th>MRN:</th><td>4471</td></tr><tr><th>DOB</th><td>3/4/52</td></table>",
                ["row:MRN <MRN> 4471", "row:DOB <DOB> 3/4/52"]
            ),
            (
                """
                <table><tr><td>left<td><table><tr><th>MRN</th></tr><tr><td>1<br>2</td></tr>
                <tr><td>44<!-- <td>9 -->71</td></tr><tr><td><!-- 8 -->4471</td></tr>
                <tr><td><b>44</b>7<i>1</i></td></tr><tr><td>4<br><b>4</b></td></tr></table></td>
                </tr></table>
                """,
                [
                    "column:MRN <MRN> 44<!-- <td>9 -->71", "column:MRN <MRN> 4471",
                    "column:MRN <MRN> 44</b>7<i>1",
                ]
            ),
            (
                """
                <table><tr><td>Name<td>MRN<td>Bogey</tr><tr><td>Ada Quill<td>4471<td>blue</tr>
                <tr><td>Ben Marsh<td>5582<td>red</table>
                """,
                [
                    "column:Name <Name> Ada Quill", "column:MRN <MRN> 4471",
                    "column:Bogey <Bogey> blue", "column:Name <Name> Ben Marsh",
                    "column:MRN <MRN> 5582", "column:Bogey <Bogey> red",
                ]
            ),
        ])
    func named(text: String, expected: [String]) {
        #expect(HTMLTableReader.recognises(Array(text.utf8)))
        #expect(fields(text) == expected)
    }

    @Test(
        "Rows of another width, prose, scripts and layout give no fields",
        arguments: [
            "<table><tr><th>MRN<th>Name</tr><tr><td>1<td>2<td>3</tr></table>",
            "<table><tr><td>one</td><td>two</td></tr><tr><td>3</td><td>4</td></tr></table>",
            "<table><tr><td>Patient<td>Zoë Quill<tr><td>Seen by<td>Dr. 12</table>",
            "<table><tr><td>Name<td>Zoë<td>Bogey<tr><td>MRN<td>4471<td>red</table>",
            "<table><tr><th>MRN</th></tr><script>'<tr><td>4471</td></tr>'</script></table>",
            "<p>no table: <td>4471</td></p><tablet><tr><th>MRN<tr><td>1</tablet>",
            "<table><tr><th>MRN</th></tr><tr><td></td></tr><tr><td>\(String(repeating: "9", count: 2_000))",
        ])
    func noFields(text: String) {
        #expect(fields(text) == [])
    }

    @Test("A table of text or a dump with HTML in a value stays what it is")
    func inOtherFormats() {
        let html = "<table><tr><th>MRN</th></tr></table>"
        for text in ["mrn,note\n4471,\(html)\n4472,x\n", "mrn\tnote\n4471\t\(html)\n"] {
            #expect(StructureRecognition.reader(for: Array(text.utf8)) is TableReader)
        }
        #expect(StructureRecognition.reader(for: Array("<p>x\(html)".utf8)) is HTMLTableReader)
    }

    @Test("Spaces around and in a value are passed over, however many")
    func spaces() {
        let gap = String(repeating: " ", count: 5_000)
        let text = "<table><tr><th>MRN\(gap)</tr><tr><td>\(gap)4471\(gap)</td></tr></table>"
        #expect(fields(text) == ["column:MRN <MRN> 4471"])
    }

    @Test("How the page is cut does not matter, and damage does no harm", arguments: 0..<60)
    func robust(seed: Int) {
        var random = SegmentRandom(seed: UInt64(seed))
        let row =
            "<tr class=x><td>4471</td><td> <b>Ada</b> Quill</td><td title=\"a>b\">3/4/52</td></tr>\n"
        var text = Array(
            ("<html><table><tr><th>MRN<th>Name<th>DOB</tr>" + String(repeating: row, count: 9)
                + "<!-- x --><table><tr><td>1</table><script>if (a<b) {}</script></table>").utf8)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0..<text.count, using: &random)
            text[place] = "<>/!-\"'= x".utf8.randomElement(using: &random) ?? 0x20
        }
        let whole = SegmentReading.read(text, by: HTMLTableReader.self)
        let cut = SegmentReading.read(text, by: HTMLTableReader.self) {
            Int.random(in: 1...9, using: &random)
        }
        #expect(whole == cut)
        #expect(SegmentReading.isOrderly(whole, in: text))
        if seed == 0 { #expect(whole.fields.count >= 18) }
    }
}
