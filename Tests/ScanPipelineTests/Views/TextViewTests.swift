import FindingModel
import Testing

@testable import ContentExtraction

/// A way of writing that hides a value, and what is scanned instead.
struct HiddenText: Sendable, CustomTestStringConvertible {
    let name: String
    let written: String
    let scanned: String

    var testDescription: String { name }

    static let all = [
        HiddenText(name: "full width", written: "SSN ５３６－２２－８１４５", scanned: "SSN 536-22-8145"),
        HiddenText(name: "Arabic digits", written: "SSN ٥٣٦-٢٢-٨١٤٥.", scanned: "SSN 536-22-8145."),
        HiddenText(name: "bold digits", written: "𝟓𝟑𝟔-𝟐𝟐-𝟖𝟏𝟒𝟓", scanned: "536-22-8145"),
        HiddenText(
            name: "unseen characters", written: "5\u{200B}36-\u{AD}22-81\u{2060}45\u{FEFF}",
            scanned: "536-22-8145"),
        HiddenText(
            name: "dashes and spaces", written: "536‐22‑8145, 536–22−8145, 536—22—8145\u{A0}x",
            scanned: "536-22-8145, 536-22-8145, 536-22-8145 x"),
        HiddenText(name: "a dash of prose", written: "seen—twice", scanned: "seen—twice"),
        HiddenText(
            name: "lookalikes", written: "МRN 1, ЅЅN 2, pаtient", scanned: "MRN 1, SSN 2, patient"),
        HiddenText(name: "another alphabet", written: "СОРА и МАРТ", scanned: "СОРА и МАРТ"),
        HiddenText(
            name: "references", written: "SSN&#58; 536&#x2D;22&ndash;8145&nbsp;&unknown; R&D",
            scanned: "SSN: 536-22-8145 &unknown; R&D"),
        HiddenText(
            name: "percent", written: "ssn=536%2D22%2d8145%26 5%E2%80%936 100% %0",
            scanned: "ssn=536-22-8145& 5-6 100% %0"),
        HiddenText(
            name: "a URL", written: "https://example.org/a%20b?c=536%2D22",
            scanned: "https://example.org/a%20b?c=536-22"),
        HiddenText(
            name: "a form", written: "a=b+c&name=Ada+B+Quill&p=%28541%29+555-0108",
            scanned: "a=b c&name=Ada B Quill&p=(541) 555-0108"),
        HiddenText(
            name: "plus signs",
            written: "x=a+b, a+b@example.org +1 541 https://example.org/?a=b+c&d=e+f",
            scanned: "x=a+b, a+b@example.org +1 541 https://example.org/?a=b+c&d=e+f"),
        HiddenText(
            name: "escapes of JSON",
            written: #"{"n":"Zo\\u00eb \u0041da \ud83d\ude00","d":"3\\/4\/52\\nMRN 1\tX\r\n2"}"#,
            scanned: "{\"n\":\"Zo\u{EB} Ada \u{1F600}\",\"d\":\"3/4/52\nMRN 1\tX\r\n2\"}"),
        HiddenText(
            name: "paths", written: #"C:\notes\today\new C:\\reports ..\temp \ud83d \u12 \u0001"#,
            scanned: #"C:\notes\today\new C:\\reports ..\temp \ud83d \u12 \u0001"#),
        HiddenText(
            name: "quoted-printable", written: "the SSN 536-22-=\n8145 and =3D and =E2=80=93=20\nx",
            scanned: "the SSN 536-22-8145 and = and - \nx"),
        HiddenText(name: "empty value", written: "KEY=\nb x =\n  y", scanned: "KEY=\nb x =\n  y"),
        HiddenText(
            name: "base64", written: "x U1NOIDUzNi0yMi04MTQ1 y", scanned: "x SSN 536-22-8145 y"),
        HiddenText(
            name: "base64 in base64", written: "VTFOT0lEVXpOaTB5TWkwNE1UUTE=",
            scanned: "SSN 536-22-8145"),
        HiddenText(
            name: "hex", written: "x 53534e203533362d32322d38313435.", scanned: "x SSN 536-22-8145."
        ),
        HiddenText(
            name: "hex of databases", written: "(0x53534e203533362d32322d38313435, 0x53534e)",
            scanned: "(SSN 536-22-8145, 0x53534e)"),
        HiddenText(
            name: "a digest", written: "d41d8cd98f00b204e9800998ecf8427e internationalizations",
            scanned: "d41d8cd98f00b204e9800998ecf8427e internationalizations"),
        HiddenText(
            name: "a long number", written: "5454545454545454 is", scanned: "5454545454545454 is"),
        HiddenText(
            name: "broken line", written: "SSN 536-22-\r\n  8145 x", scanned: "SSN 536-22-8145 x"),
        HiddenText(
            name: "UTF-16 within",
            written: "x\nS\0S\0N\0 \05\03\06\0-\02\02\0-\08\01\04\05\0.\0\n\0",
            scanned: "x\nSSN 536-22-8145.\n"),
        HiddenText(name: "lone NULs", written: "a\0bc\0\0\0d", scanned: "a\0bc\0\0\0d"),
        HiddenText(name: "padded", written: "SSN 536 - 22 - 8145 x", scanned: "SSN 536-22-8145 x"),
        HiddenText(
            name: "tags within a number",
            written: "SSN <b>536</b>-22-<i>8145</i> x, 5<FONT color='red' size=2>36-2</FONT>2-8145",
            scanned: "SSN <b>536-22-8145</i> x, 536-22-8145"),
        HiddenText(
            name: "tags between the groups of a number",
            written: "<span>536</span><span>-22-</span><span>8145</span>",
            scanned: "<span>536-22-8145</span>"),
        HiddenText(
            name: "what shows nothing within a word",
            written: "536-22<wbr>-81<WBR/>45, ada.<wbr>quill@example.org, 53<!-- a note -->6",
            scanned: "536-22-8145, ada.quill@example.org, 536"),
        HiddenText(
            name: "tags between words and numbers",
            written: "1</td><td>2, <b>MRN</b>4471, <b>12</b><b>34</b>, 5<sup>2</sup>, 12</b> <i>34",
            scanned: "1</td><td>2, <b>MRN</b>4471, <b>12</b><b>34</b>, 5<sup>2</sup>, 12</b> <i>34"),
        HiddenText(
            name: "tags and comments that hold something",
            written: "a<!-- 536-22-8145 -->b<!-- x@example.org -->c, 3<span title='Quill'>4",
            scanned: "a<!-- 536-22-8145 -->b<!-- x@example.org -->c, 3<span title='Quill'>4"),
        HiddenText(
            name: "a range", written: "2010 - 2012, 120 - 130 - x",
            scanned: "2010 - 2012, 120 - 130 - x"),
    ]
}

@Suite("Views of the text")
struct TextViewTests {
    @Test("What hides a value is read", arguments: HiddenText.all)
    func reads(_ text: HiddenText) {
        #expect(
            String(decoding: ViewedText(Array(text.written.utf8)).bytes, as: UTF8.self)
                == text.scanned)
    }

    @Test("Plain text is passed on as it is, without edits")
    func plain() {
        let text = Array("Seen on 01/02/2024 - ok? 100% of R & D; a=1 Zoë’s \n".utf8)
        let view = ViewedText(text)
        #expect(view.bytes == text)
        #expect(view.edits.isEmpty)
    }

    @Test("However a text is cut, it is read the same way", arguments: [1, 2, 3, 7, 64, 1_000])
    func cuts(_ size: Int) {
        let all = HiddenText.all.map(\.written).joined(separator: "\n")
        let encoded = String(repeating: "U1NOIDUzNi0yMi04MTQ1", count: 1_300)
        let text = Array((all + " " + encoded + " " + all).utf8)
        let whole = ViewedText(text)
        var view = TextView()
        var output: [UInt8] = []
        var edits: [TextEditPlaces] = []
        var place = 0
        repeat {
            // Why: bytes one at a time are slow within a run, which the other sizes cover.
            let step = size < 7 && place > text.count / 8 ? 500 + size : size
            let end = min(place + step, text.count)
            var changes: [TextEdit] = []
            view.read(
                text[place..<end].span, isEnd: end == text.count, into: &output, edits: &changes)
            edits += changes.flatMap(TextEditPlaces.units)
            place = end
        } while place < text.count
        #expect(output == whole.bytes)
        #expect(edits == whole.edits.flatMap(TextEditPlaces.units))
    }

    @Test("Edits lead from what is scanned back to what was written")
    func edits() {
        for text in HiddenText.all {
            let written = Array(text.written.utf8)
            let view = ViewedText(written)
            var (rebuilt, place, original) = ([UInt8](), 0, 0)
            for edit in view.edits {
                rebuilt += view.bytes[place..<edit.text.lowerBound]
                #expect(edit.text.lowerBound - place == edit.original.lowerBound - original)
                rebuilt += written[edit.original]
                (place, original) = (edit.text.upperBound, edit.original.upperBound)
            }
            #expect(rebuilt + view.bytes[place...] == written)
        }
    }

    @Test("Encodings within encodings are decoded to a depth, and then said to be too deep")
    func depth() {
        var text = Array("SSN 536-22-8145".utf8)
        for level in 1...8 {
            text = Array(Base64.encode(text).utf8)
            let view = ViewedText(text)
            #expect(view.isTooDeep == (level > TextView.deepest))
            #expect((view.bytes == Array("SSN 536-22-8145".utf8)) == (level <= TextView.deepest))
        }
    }
}

/// An edit without how it was merged with its neighbours.
private struct TextEditPlaces: Equatable {
    let text: Range<Int>
    let original: Range<Int>

    /// The units of an edit.
    static func units(_ edit: TextEdit) -> [TextEditPlaces] {
        guard let grain = edit.grain else {
            return [TextEditPlaces(text: edit.text, original: edit.original)]
        }
        return stride(from: 0, to: edit.text.count, by: grain.text).map { start in
            let from = start / grain.text * grain.original
            return TextEditPlaces(
                text: edit.text.lowerBound
                    + start..<min(edit.text.lowerBound + start + grain.text, edit.text.upperBound),
                original: edit.original.lowerBound
                    + from..<min(
                        edit.original.lowerBound + from + grain.original, edit.original.upperBound))
        }
    }
}

private enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        var place = 0
        while place < bytes.count {
            let group = bytes[place..<min(place + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0...group.count { text.append(digits[value >> (18 - 6 * index) & 63]) }
            text += String(repeating: "=", count: 3 - group.count)
            place += 3
        }
        return text
    }
}
