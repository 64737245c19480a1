/// A type that outlives a scan, and the texts that it may hold: words of rules, names, shapes.
///
/// Scanned text ends its life when a scan returns. That holds because nothing that comes out of
/// one has a place to put it.
struct TextCarrier {
    let type: String
    /// A file below Sources.
    let path: String
    /// Its properties of type String; none of them is scanned text.
    let texts: Set<String>

    static let all: [TextCarrier] = [
        TextCarrier(
            type: "Finding", path: "FindingModel/Finding.swift",
            texts: ["rule", "rulePack", "masked", "field"]),
        TextCarrier(type: "TextPlace", path: "FindingModel/Finding.swift", texts: []),
        TextCarrier(type: "Fingerprint", path: "FindingModel/Finding.swift", texts: ["hex"]),
        TextCarrier(type: "Evidence", path: "FindingModel/Evidence.swift", texts: ["name"]),
        TextCarrier(type: "Confidence", path: "FindingModel/Confidence.swift", texts: []),
        TextCarrier(type: "Verdict", path: "FindingModel/Verdict.swift", texts: []),
        TextCarrier(type: "Completeness", path: "FindingModel/Completeness.swift", texts: []),
        TextCarrier(type: "Limit", path: "FindingModel/Completeness.swift", texts: ["rule"]),
        TextCarrier(type: "EvidenceTally", path: "Scoring/EvidenceTally.swift", texts: []),
        TextCarrier(
            type: "RawFinding", path: "Detection/Scan/RawFinding.swift", texts: ["field"]),
        TextCarrier(
            type: "DocumentAssessment", path: "PolicyEngine/DocumentAssessment.swift", texts: []),
        TextCarrier(
            type: "ItemReport", path: "ScanPipeline/Reports/ReportSink.swift",
            texts: ["detail", "mediaType", "sha256"]),
        // Why a location: it names structure, a sheet's cell or a page.
        // Why a value: --show-values asks for it, and the report says that it was asked.
        TextCarrier(
            type: "LocatedFinding", path: "ScanPipeline/Reports/ReportSink.swift",
            texts: ["value", "location"]),
    ]

    /// Types that can hold a piece of a text.
    private static let buffers: Set<String> = [
        "UInt8", "Data", "DispatchData", "ByteBuffer", "Substring", "SubSequence", "Span",
        "RawSpan", "Character", "Scalar", "UnsafeBufferPointer", "UnsafeRawBufferPointer",
        "UnsafePointer", "UnsafeRawPointer", "UnsafeMutableBufferPointer", "OpaquePointer",
        "StaticString", "Any", "AnyObject", "AnyHashable", "NSString",
    ]

    /// What is wrong with the type as a file declares it.
    func violations(in file: SourceFile) -> [Violation] {
        guard let body = TypeBody(of: type, in: file) else {
            return [file.violation(0, "there is no type \(type) here; see TextCarrier.swift")]
        }
        return body.properties.compactMap { property in
            let words = Set(property.type.matches(of: #/\w+/#).map { String($0.output) })
            if let buffer = words.intersection(Self.buffers).min() {
                return file.violation(
                    property.line, "\(type).\(property.name) can hold scanned text: \(buffer)")
            }
            guard words.contains("String"), !texts.contains(property.name) else { return nil }
            return file.violation(
                property.line,
                "\(type).\(property.name) is a text that TextCarrier.swift does not list")
        }
    }
}
