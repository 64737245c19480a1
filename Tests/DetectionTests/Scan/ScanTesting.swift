import FindingModel
import RulePacks
import Testing

@testable import Detection

/// The shipped rules with their samples, loaded and compiled once for all tests.
enum Shipped {
    static let packs = RulePackLoader.load(.shipped, loadSamples: true).packs
    static let detectors = Result { try DetectorSet.compile(packs).detectors }

    /// The text of every sample: what rules find, and what looks like it.
    static let samples = packs.flatMap(\.rules).flatMap(\.samples).map { Array($0.text.utf8) }
}

/// What a scan gives.
struct Scanned: Equatable {
    var findings: [Finding]
    var completeness: Completeness
}

extension DetectorSet {
    func scanned(
        _ text: [UInt8], fields: [FieldValue] = [], options: ScanOptions = ScanOptions()
    ) -> Scanned {
        var scratch = Scratch()
        var list = FindingList()
        let completeness = scan(
            text.span, fields: fields, options: options, using: &scratch, into: &list)
        return Scanned(findings: list.findings, completeness: completeness)
    }

    func scanned(_ text: String) -> Scanned { scanned(Array(text.utf8)) }

    func scannedByReference(_ text: [UInt8]) -> Scanned {
        var scratch = Scratch()
        var list = FindingList()
        let completeness = scanByReference(text.span, using: &scratch, into: &list)
        return Scanned(findings: list.findings, completeness: completeness)
    }

    /// What a stream gives that is cut at the given sizes, over and over, in a window of so many
    /// bytes.
    func streamed(
        _ text: [UInt8], cuts: [Int], capacity: Int = StreamScanner.windowSize,
        source: ScanSource = ScanSource(), fields: [FieldValue] = []
    ) -> Scanned {
        var scanner = StreamScanner(self, options: ScanOptions(), capacity: capacity)
        var list = FindingList()
        scanner.begin(source)
        scanner.add(fields)
        var from = 0
        var turn = 0
        while from < text.count {
            let to = min(text.count, from + cuts[turn % cuts.count])
            scanner.feed(text.span.extracting(from..<to), into: &list)
            from = to
            turn += 1
        }
        let completeness = scanner.finish(into: &list)
        return Scanned(findings: list.findings, completeness: completeness)
    }
}

extension Scanned {
    /// The values that were found.
    func values(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return findings.map { String(decoding: bytes[$0.place.bytes], as: UTF8.self) }
    }
}
