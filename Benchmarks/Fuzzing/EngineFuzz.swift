import Detection
import FindingModel
import RulePacks

/// Compares the fast way with the reference, and streams cut at random with the whole text.
final class EngineFuzz {
    private let detectors: DetectorSet
    private let samples: [[UInt8]]
    private static let mostSamples = 6
    private static let longestCut = 40

    init() throws {
        let loaded = RulePackLoader.load(.shipped, loadSamples: true)
        guard !loaded.hasErrors else { throw WrongAnswer("a shipped rule has an error") }
        detectors = try DetectorSet.compile(loaded.packs).detectors
        samples = loaded.packs.flatMap(\.rules).flatMap(\.samples).map { Array($0.text.utf8) }
    }

    /// Tries the text of a seed.
    func tryInput(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = text(using: &random)
        let found = scan(text, byReference: false)
        try compare(found, scan(text, byReference: true), "the reference", text, seed)
        try compare(found, stream(text, using: &random), "a stream", text, seed)
    }

    private func compare(
        _ found: [Finding], _ expected: [Finding], _ name: String, _ text: [UInt8], _ seed: UInt64
    ) throws {
        guard found != expected else { return }
        func list(_ some: [Finding], without others: [Finding]) -> String {
            let different = some.filter { !others.contains($0) }.map {
                "\($0.rule) at \($0.place.bytes) with \($0.confidence.value)"
            }
            return different.isEmpty ? "nothing" : different.joined(separator: ", ")
        }
        throw WrongAnswer(
            """
            seed \(seed): the engine finds \(list(found, without: expected)), \(name) \
            \(list(expected, without: found)), in this made-up text:
            \(String(decoding: text, as: UTF8.self))
            """)
    }

    private func text(using random: inout SeededGenerator) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0...random.number(below: Self.mostSamples) {
            text += random.member(of: samples)
            text += random.member(of: [[0x20], [0x0A], [0x2C, 0x20], []])
        }
        Mutation.apply(to: &text, using: &random)
        return text
    }

    private func scan(_ text: [UInt8], byReference: Bool) -> [Finding] {
        var scratch = Scratch()
        var list = FindingList()
        if byReference {
            _ = detectors.scanByReference(text.span, using: &scratch, into: &list)
        } else {
            _ = detectors.scan(text.span, using: &scratch, into: &list)
        }
        return list.findings
    }

    private func stream(_ text: [UInt8], using random: inout SeededGenerator) -> [Finding] {
        var scanner = StreamScanner(detectors)
        var list = FindingList()
        var place = 0
        while place < text.count {
            let end = min(text.count, place + 1 + random.number(below: Self.longestCut))
            scanner.feed(text.span.extracting(place..<end), into: &list)
            place = end
        }
        _ = scanner.finish(into: &list)
        return list.findings
    }
}
