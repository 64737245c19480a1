/// Which table of names applies to an element.
enum XMLDialect: UInt8, Sendable {
    /// Names that somebody chose.
    case generic
    case clinicalDocument, fhir
    /// A field of an HL7 v2 message, in the encoding of HL7 or of interface engines.
    case segment
    /// XHTML in a narrative: text.
    case narrative
}

extension XMLDialect {
    /// The dialect of an element: by the namespace that it declares, else that of its parent.
    init(of tag: XMLTag, inside parent: XMLDialect?) {
        self = parent ?? .generic
        let local = tag.local(tag.name)
        if ScalarText.equals(tag.buffer.storage.span.extracting(local), "ClinicalDocument") {
            self = .clinicalDocument
            return
        }
        if parent == .narrative || parent == .segment { return }
        for attribute in tag.attributes where attribute.start >= 0 {
            let name = tag.buffer.storage.span.extracting(attribute.name)
            guard name[0] == 0x78, ScalarText.hasPrefix(name, "xmlns") else { continue }
            if name.count > 5, !XMLDialect.isPrefix(tag, local, attribute) { continue }
            let space = tag.buffer.storage.span.extracting(attribute.value)
            if ScalarText.equals(space, "http://hl7.org/fhir") {
                self = .fhir
            } else if ScalarText.equals(space, "urn:hl7-org:v3") {
                self = .clinicalDocument
            } else if parent == .fhir || ScalarText.equals(space, "http://www.w3.org/1999/xhtml") {
                self = parent == .fhir ? .narrative : .generic
            }
        }
        if self == .generic, SegmentPlace(field: tag.buffer.storage.span.extracting(local)) != nil {
            self = .segment
        }
    }

    /// Whether `xmlns:f` declares the prefix of `f:Patient`.
    private static func isPrefix(
        _ tag: XMLTag, _ local: Range<Int>, _ attribute: XMLTag.Attribute
    ) -> Bool {
        let declared = tag.buffer.storage.span.extracting(
            (attribute.name.lowerBound + 6)..<attribute.name.upperBound)
        let end = max(local.lowerBound - 1, tag.name.lowerBound)
        let prefix = tag.buffer.storage.span.extracting(tag.name.lowerBound..<end)
        guard declared.count == prefix.count else { return false }
        for index in prefix.indices where prefix[index] != declared[index] { return false }
        return true
    }
}
