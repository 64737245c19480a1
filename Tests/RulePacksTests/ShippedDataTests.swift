import Foundation
import RulePacks
import Testing

@Suite("Shipped files")
struct ShippedDataTests {
    private let patterns = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Patterns").resolvingSymlinksInPath()

    private func content(_ file: ShippedFile) -> Data {
        unsafe Data(file.bytes)
    }

    @Test("The program carries every file of Patterns that it should; else run list-shipped-files")
    func listIsFresh() throws {
        let extensions = [".yaml", ".samples", ".codes", ".terms", ".bits"]
        let present = try FileManager.default.subpathsOfDirectory(atPath: patterns.path)
            .filter { path in extensions.contains { path.hasSuffix($0) } }
            .filter { !$0.hasPrefix("examples/") && !$0.hasPrefix("Tables/generate/") }
            .filter { !$0.hasPrefix(".") && !$0.contains("/.") }
        #expect(ShippedData.files.map(\.path) == present.sorted())
    }

    @Test("The program carries the bytes of the files as they are")
    func bytesAreFresh() throws {
        for file in ShippedData.files {
            let url = patterns.appendingPathComponent(file.path)
            #expect(try Data(contentsOf: url) == content(file), "\(file.path)")
        }
    }

    @Test("A shipped file is found by its path and by no other")
    func findsFiles() {
        for file in ShippedData.files {
            #expect(ShippedData.file(file.path)?.path == file.path)
            #expect(ShippedData.file(file.path + "x") == nil)
        }
        #expect(ShippedData.file("") == nil)
    }

    @Test("The shipped packs load without a fault, with their samples")
    func shippedPacksLoad() {
        let loaded = RulePackLoader.load(.shipped, loadSamples: true)
        #expect(loaded.diagnostics.map(\.description) == [])
        let rules = ShippedData.files.filter {
            $0.path.hasSuffix(".yaml") && !$0.path.hasSuffix("/pack.yaml")
        }
        #expect(loaded.packs.map(\.rules.count).reduce(0, +) == rules.count)
    }
}
