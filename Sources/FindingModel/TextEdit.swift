/// How a stretch of text was written before it was read.
package enum EncodingStep: String, Sendable, Hashable, CaseIterable {
    /// Characters that look like ASCII ones, or that cannot be seen.
    case unicode
    /// Character references of HTML and XML, and tags within a value.
    case html
    /// Percent escapes (RFC 3986, 2.1), and the plus signs of forms (WHATWG URL, 5.2).
    case percent
    /// Quoted-printable (RFC 2045, 6.7).
    case quotedPrintable = "quoted-printable"
    /// Escapes of JSON (RFC 8259, 7), which programs and logs use too.
    case jsonEscape = "json-escape"
    /// Base64 (RFC 4648, 4).
    case base64
    /// Two hexadecimal digits a byte (RFC 4648, 8).
    case hex
    /// A value broken over lines or padded with spaces.
    case joined
}

/// A stretch of text that is scanned in another form than it was written in.
///
/// Holds no text: ranges, and what is needed to count lines and characters of the original.
package struct TextEdit: Sendable, Hashable {
    /// The units of an edit of which each stands for the same number of bytes.
    package struct Grain: Sendable, Hashable {
        package let text: Int
        package let original: Int
        package let codePoints: Int
        package let supplementary: Int

        package init(text: Int, original: Int, codePoints: Int, supplementary: Int = 0) {
            self.text = text
            self.original = original
            self.codePoints = codePoints
            self.supplementary = supplementary
        }
    }

    /// Bytes of the text that is scanned; empty where the original was left out.
    package var text: Range<Int>
    /// Bytes of the UTF-8 text that it stands for.
    package var original: Range<Int>
    /// Code points of the original, and how many are beyond U+FFFF.
    package var codePoints: Int
    package var supplementary: Int
    /// Line feeds of the original, and the code points behind the last of them.
    package var lineFeeds: Int
    package var lastLine: Int
    /// The units that it is made of, on one line; `nil` if it stands for its original as a whole.
    package var grain: Grain?
    /// How the original was written.
    package let step: EncodingStep

    /// Makes an edit, and counts what it stands for.
    ///
    /// - Parameters:
    ///   - text: bytes of the text that is scanned.
    ///   - original: the offset of the original.
    ///   - bytes: the original.
    ///   - grain: its units.
    ///   - step: how it was written.
    package init(
        text: Range<Int>, original: Int, bytes: ArraySlice<UInt8>, grain: Grain?,
        step: EncodingStep
    ) {
        self.text = text
        self.original = original..<original + bytes.count
        self.grain = grain
        self.step = step
        (codePoints, supplementary, lineFeeds, lastLine) = (0, 0, 0, 0)
        for byte in bytes {
            if byte & 0xC0 != 0x80 {
                codePoints += 1
                lastLine += 1
            }
            if byte >= 0xF0 { supplementary += 1 }
            if byte == 0x0A {
                lineFeeds += 1
                lastLine = 0
            }
        }
    }

    /// Takes the next edit in, if it goes on in the same way.
    package mutating func absorb(_ next: TextEdit) -> Bool {
        guard step == next.step, let grain, grain == next.grain,
            text.upperBound == next.text.lowerBound,
            original.upperBound == next.original.lowerBound,
            text.count % grain.text == 0, original.count % grain.original == 0
        else { return false }
        text = text.lowerBound..<next.text.upperBound
        original = original.lowerBound..<next.original.upperBound
        codePoints += next.codePoints
        supplementary += next.supplementary
        lastLine += next.lastLine
        return true
    }
}
