import ContentExtraction
import FindingModel
import Testing

@Suite("Messages in logs")
struct SegmentTextReaderTests {
    private static let segments = [
        #"MSH|^~\&|A|B|C|D|20240101||ADT^A08|1|P|2.4"#,
        "PID|1||8812034^^^X^MR||Ng^Bo||19700330|M|||12 Elm St^^Akron^OH^44301||3305550177",
        "DG1|1||E11.9^^I10",
    ]

    private static let values = [
        "MRN 8812034", "PERSON_NAME Ng^Bo", "DATE_OF_BIRTH 19700330", "STREET_ADDRESS 12 Elm St",
        "LOCATION Akron", "ZIP_CODE 44301", "PHONE 3305550177", "ICD10_CM E11.9",
    ]

    /// What stands between segments, before the first and behind the last.
    private static let separators: [[String]] = [
        [#"\r"#, "", ""], ["\r", "", ""], [#"\\r\\n"#, "", ""], ["<CR>", "<VT>", "<FS><CR>"],
        ["\n", "\n", ""], ["\n[08:15:00] RX: ", "", ""],
    ]

    @Test("A message may stand behind words and on one line", arguments: separators)
    func messages(_ marks: [String]) {
        let message = marks[1] + Self.segments.joined(separator: marks[0]) + marks[2]
        let text =
            "08:14 PID|1||7 was said\n08:15 INFO [mllp-1] Received: \(message)\n08:16 ack sent\n"
        #expect(StructureRecognition.reader(for: Array(text.utf8)) is SegmentTextReader)
        for cuts in [[], [1], [17, 3]] {
            let found = StructureListing(SegmentTextReader.self, text, cuts: cuts)
            #expect(found.brief == Self.values)
            #expect(found.isInOrder)
        }
    }

    @Test("An interchange may stand behind words, on one line or several", arguments: ["~", "~\n"])
    func interchanges(_ end: String) {
        let plain = (X12Sample.header() + X12Sample.group + X12Sample.trailer)
            .replacing("~", with: end)
        let text = "08:15 INFO outbound payload: \(plain) done\n08:16 ack\n"
        let expected = StructureListing(X12Reader.self, plain).brief
        #expect(!expected.isEmpty)
        #expect(StructureRecognition.reader(for: Array(text.utf8)) is SegmentTextReader)
        for cuts in [[], [1], [400]] {
            #expect(StructureListing(SegmentTextReader.self, text, cuts: cuts).brief == expected)
        }
    }

    @Test("A line of any length is read as far as a segment may reach")
    func longLine() {
        let long = String(repeating: "x", count: 200_000)
        let text = "in: " + Self.segments.joined(separator: #"\r"#) + #"\rNTE|1||"# + long + "\nend"
        let whole = StructureListing(SegmentTextReader.self, text)
        #expect(whole.brief == Self.values)
        #expect(StructureListing(SegmentTextReader.self, text, cuts: [977]) == whole)
    }

    @Test(
        "Words about messages are none",
        arguments: [
            "Send the MSH segment, then PID|1 and ISA.", "MSH-1 and MSH-2, |^~",
            "ISA*00 is the header",
        ])
    func prose(_ text: String) {
        #expect(!SegmentTextReader.recognises(Array(text.utf8)))
    }
}
