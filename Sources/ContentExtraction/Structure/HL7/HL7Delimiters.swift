/// The characters that separate the parts of an HL7 v2 message, as its header states them.
///
/// HL7 v2.5.1, 2.5.4: MSH-1 is the field separator, MSH-2 has component, repetition, escape and
/// subcomponent. A part that the header leaves out is 0 and separates nothing.
struct HL7Delimiters: Sendable, Hashable {
    private(set) var field = UInt8(ascii: "|")
    private(set) var component = UInt8(ascii: "^")
    private(set) var repetition = UInt8(ascii: "~")
    private(set) var subcomponent = UInt8(ascii: "&")

    /// The characters that the standard recommends.
    static let recommended = HL7Delimiters()

    private init() {}

    /// The characters that a header segment (MSH, FHS, BHS) states; `nil` if they are impossible.
    init?(header: Span<UInt8>, at start: Int) {
        guard start + 4 < header.count, SegmentByte.canSeparate(header[start + 3]) else {
            return nil
        }
        field = header[start + 3]
        var characters: [UInt8] = []
        var index = start + 4
        while index < header.count, header[index] != field {
            // Why: eight, because an ampersand that went through HTML is five characters long.
            guard index < start + 12 else { return nil }
            // Why: programs that quote a backslash once too often double the escape character.
            if !characters.contains(header[index]) { characters.append(header[index]) }
            index += 1
        }
        guard !characters.isEmpty,
            characters.prefix(4).allSatisfy({ SegmentByte.canSeparate($0) })
        else { return nil }
        component = characters[0]
        repetition = characters.count > 1 ? characters[1] : 0
        subcomponent = characters.count > 3 ? characters[3] : 0
    }
}
