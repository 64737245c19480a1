import Testing

@testable import PatternEngine

@Suite("Values written as bytes")
struct PrecompiledTests {
    @Test(
        "a pattern that is read again matches as before",
        arguments: [
            #"\b\d{3}-\d{2}-\d{4}\b"#, #"\bMRN:? ?(?<value>[A-Z]?\d{6,8})\b"#,
            #"\b[\w.]{1,20}@[a-z]{1,20}\.org\b"#, #"(?<!\d)\d{5}(?!\d)"#, "é{1,3}x",
        ])
    func pattern(_ expression: String) throws {
        let pattern = try Pattern(expression)
        var out = PrecompiledWriter()
        pattern.write(to: &out)
        let again = try unsafe out.bytes.withUnsafeBytes { bytes in
            var source = unsafe PrecompiledReader(bytes)
            let pattern = try Pattern(from: &source)
            #expect(source.isAtEnd)
            return pattern
        }
        #expect(again.anchor == pattern.anchor)
        #expect(again.view == pattern.view)
        let text = Array("123-45-6789, MRN: A1234567; jo.doe@clinic.org 12345 ééx".utf8)
        let scratch = MatchScratch()
        unsafe text.withUnsafeBufferPointer { text in
            for place in text.indices {
                let expected = unsafe pattern.match(at: place, in: text, using: scratch)
                #expect(unsafe again.match(at: place, in: text, using: scratch) == expected)
                let found = unsafe pattern.firstMatch(from: place, in: text, using: scratch)
                #expect(
                    unsafe again.firstMatch(from: place, in: text, using: scratch) == found)
            }
        }
    }

    @Test("bytes that end too early are damaged, wherever that is")
    func tooShort() throws {
        var out = PrecompiledWriter()
        try Pattern(#"\b[A-Z]{2}\d{6}\b"#).write(to: &out)
        for count in 0..<out.bytes.count {
            let bytes = Array(out.bytes.prefix(count))
            #expect(throws: PrecompiledError.damaged) {
                _ = try unsafe bytes.withUnsafeBytes { bytes in
                    var source = unsafe PrecompiledReader(bytes)
                    return try Pattern(from: &source)
                }
            }
        }
    }
}
