import Foundation
import RulePacks
import Testing

/// A folder of rule files and the text that loading them must print.
struct GoldenCase: CustomTestStringConvertible {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    static var all: [GoldenCase] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .map(GoldenCase.init)
        }
    }

    let name: String

    var testDescription: String { name }
    var code: String { String(name.prefix(4)) }
    var expectedFile: URL { url.appendingPathComponent("expected.txt") }

    private var url: URL { Self.folder.appendingPathComponent(name) }

    func load() -> LoadedPacks {
        // Why only those: every other case would need samples to be about one fault.
        let isAboutSamples = code >= "R040"
        let files = url.appendingPathComponent("files").path
        return RulePackLoader.load(.directory(files), loadSamples: isAboutSamples)
    }

    func printed(_ loaded: LoadedPacks) -> String {
        loaded.diagnostics.map { "\($0)\n" }.joined(separator: "\n")
            .replacing(url.path + "/files/", with: "")
            .replacing(url.path + "/", with: "")
    }
}

@Suite("Faulty packs")
struct GoldenTests {
    /// Set to write the expected texts anew; read them before you commit them.
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

    @Test(
        "A faulty pack is reported exactly as its golden text says", arguments: try GoldenCase.all)
    func golden(_ golden: GoldenCase) throws {
        let loaded = golden.load()
        let printed = golden.printed(loaded)
        if Self.isUpdating {
            try printed.write(to: golden.expectedFile, atomically: true, encoding: .utf8)
        }
        #expect(printed == (try String(contentsOf: golden.expectedFile, encoding: .utf8)))
        #expect(loaded.diagnostics.contains { $0.code.rawValue == golden.code })
    }

    @Test("Every code has a golden case, unless it needs compiled patterns or is of a site's file")
    func everyCodeHasAGoldenCase() throws {
        let elsewhere: Set<DiagnosticCode> = [
            .regexDoesNotCompile, .regexMatchesEmpty, .regexUnbounded, .regexNotAnchored,
            .sampleNotFound, .sampleFound, .findLaterFound, .sampleAtOtherLevel, .badDay,
            .badFingerprint, .allowsEverything, .expiredAllowance, .badShape,
        ]
        let covered = Set(try GoldenCase.all.map(\.code))
        let wanted = Set(DiagnosticCode.allCases).subtracting(elsewhere).map(\.rawValue)
        #expect(covered == Set(wanted))
    }

    @Test("No two codes share a title")
    func titlesDiffer() {
        let titles = DiagnosticCode.allCases.map(\.title)
        #expect(Set(titles).count == titles.count)
    }
}
