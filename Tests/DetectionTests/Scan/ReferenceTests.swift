import FindingModel
import Foundation
import Testing

@testable import Detection

@Suite("The fast way against the slow, plain one")
struct ReferenceTests {
    @Test("Every sample of every rule gives the same findings")
    func samples() throws {
        let detectors = try Shipped.detectors.get()
        #expect(Shipped.samples.count > 500)
        for sample in Shipped.samples
        where detectors.scanned(sample) != detectors.scannedByReference(sample) {
            Issue.record("\(String(decoding: sample, as: UTF8.self))")
        }
    }

    @Test(
        "Samples with bytes inserted, deleted and replaced give the same findings", arguments: 0..<8
    )
    func mutations(_ seed: Int) throws {
        var random = SeededGenerator(seed: 200 + UInt64(seed))
        let detectors = try Shipped.detectors.get()
        for _ in 0..<40 {
            let text = Material.text(300, damage: 0.8, using: &random)
            guard detectors.scanned(text) == detectors.scannedByReference(text) else {
                Issue.record("\(text)")
                return
            }
        }
    }

    @Test("Noise gives the same findings", arguments: 0..<4)
    func noise(_ seed: Int) throws {
        var random = SeededGenerator(seed: 300 + UInt64(seed))
        let detectors = try Shipped.detectors.get()
        let alphabet = Array("0123456789-/.:()# ABCabcxno@é–\n\u{80}\u{FFFD}".utf8) + [0xFF, 0x80]
        let text = (0..<5_000).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
        #expect(detectors.scanned(text) == detectors.scannedByReference(text))
    }

    @Test("Two hundred documents of each corpus give the same findings", arguments: Self.corpora)
    func corpus(_ path: String) throws {
        let detectors = try Shipped.detectors.get()
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        for index in stride(from: 0, to: lines.count, by: max(1, lines.count / 200)) {
            let document = try JSONDecoder().decode(Document.self, from: Data(lines[index].utf8))
            let text = Array(document.text.utf8)
            if detectors.scanned(text) != detectors.scannedByReference(text) {
                Issue.record("\(document.id)")
            }
        }
    }

    private struct Document: Decodable {
        let id: String
        let text: String
    }

    private static let corpora: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Corpus")
        let folders = try? FileManager.default.contentsOfDirectory(atPath: root.path)
        return (folders ?? []).sorted()
            .map { root.appending(path: $0 + "/documents.jsonl").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }()
}
