/// What the child is asked to do: read the document whose descriptor comes along, within limits.
///
/// A second descriptor, if it comes, is a file without a name for what memory cannot hold.
package struct WorkerRequest: Sendable, Hashable {
    /// How many descriptors can come along.
    package static let mostDescriptors = 2
    /// Bytes of a request at most.
    package static let longest = 4_096

    package let settings: ExtractionSettings

    package init(_ settings: ExtractionSettings) {
        self.settings = settings
    }

    package init?(_ bytes: [UInt8]) {
        var fields = FrameFields(bytes)
        var settings = ExtractionSettings()
        let numbers: [WritableKeyPath<ExtractionSettings, Int>] = Self.numbers
        for key in numbers {
            guard let value = fields.number(), value >= 0 else { return nil }
            settings[keyPath: key] = value
        }
        guard let ocr = fields.string().flatMap(TextRecognition.init(rawValue:)) else { return nil }
        settings.ocr = ocr
        self.settings = settings
    }

    package var bytes: [UInt8] {
        var fields = FrameFields()
        for key in Self.numbers { fields.append(settings[keyPath: key]) }
        fields.append(settings.ocr.rawValue)
        return fields.bytes
    }

    private static var numbers: [WritableKeyPath<ExtractionSettings, Int>] {
        [
            \.deepest, \.mostBytes, \.mostEntries, \.highestRatio, \.seconds, \.memory,
            \.spoolMemory,
        ]
    }
}
