import Detection
import Evaluation
import Foundation
import RulePacks
import Testing

@Suite("The committed corpora")
struct CorpusFloorTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus")

    /// Every folder of the corpora that holds labelled documents.
    static let corpora: [String] = {
        let folders = try? FileManager.default.contentsOfDirectory(atPath: root.path)
        return (folders ?? []).filter { name in
            FileManager.default.fileExists(
                atPath: root.appending(path: "\(name)/documents.jsonl").path)
        }.sorted()
    }()

    @Test("There are six, each with floors")
    func sixWithFloors() throws {
        #expect(Self.corpora.count == 6)
        for name in Self.corpora {
            let corpus = try LabelledCorpus(folder: Self.root.appending(path: name).path)
            #expect(try Floors.load(corpus.floorsPath) != nil)
        }
    }

    @Test("No precision or recall is below its floor", arguments: corpora)
    func floorsAreHeld(name: String) throws {
        let packs = RulePackLoader.load(.shipped, loadSamples: false).packs
        let (detectors, _) = try DetectorSet.compile(packs)
        let corpus = try LabelledCorpus(folder: Self.root.appending(path: name).path)
        let report = try Evaluator(detectors: detectors).evaluate(corpus)
        let floors = try #require(try Floors.load(corpus.floorsPath))
        #expect(floors.violations(in: report) == [])
    }
}
