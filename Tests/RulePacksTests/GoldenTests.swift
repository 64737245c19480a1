import Detection
import Foundation
import RulePacks
import Testing

/// A folder of faulty files and the text that must be printed about them.
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
    private var files: URL { url.appendingPathComponent("files") }

    /// Reads the files, compiles and tries them, as far as the fault needs it.
    func diagnostics() throws -> [Diagnostic] {
        let section = code.dropFirst(2).prefix(1)
        if section == "7" { return diagnosticsOfSite() }
        // Why only those: every other case would need samples to be about one fault.
        let isAboutSamples = section == "4" || section == "6"
        let loaded = RulePackLoader.load(.directory(files.path), loadSamples: isAboutSamples)
        guard section == "5" || section == "6" else { return loaded.diagnostics }
        let (detectors, faults) = try DetectorSet.compile(loaded.packs, quoting: loaded.texts)
        return loaded.diagnostics + faults + detectors.prove(loaded.packs, quoting: loaded.texts)
    }

    private func diagnosticsOfSite() -> [Diagnostic] {
        let profile = files.appendingPathComponent("profile.yaml").path
        if FileManager.default.fileExists(atPath: profile) {
            return FacilityProfileFile.load(RuleFileSource.file(at: profile)).diagnostics
        }
        let allowances = files.appendingPathComponent("allowances.yaml").path
        return AllowanceFile.load(RuleFileSource.file(at: allowances), today: "2026-06-01")
            .diagnostics
    }

    func printed(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { "\($0)\n" }.joined(separator: "\n")
            .replacing(url.path + "/files/", with: "")
            .replacing(url.path + "/", with: "")
    }
}

@Suite("Faulty files")
struct GoldenTests {
    /// Set to write the expected texts anew; read them before you commit them.
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

    @Test(
        "A fault is reported exactly as its golden text says", arguments: try GoldenCase.all)
    func golden(_ golden: GoldenCase) throws {
        let diagnostics = try golden.diagnostics()
        let printed = golden.printed(diagnostics)
        if Self.isUpdating {
            try printed.write(to: golden.expectedFile, atomically: true, encoding: .utf8)
        }
        #expect(printed == (try String(contentsOf: golden.expectedFile, encoding: .utf8)))
        #expect(diagnostics.contains { $0.code.rawValue == golden.code })
        #expect(diagnostics.allSatisfy { $0.location.line == 0 || $0.sourceLine != nil })
    }

    @Test("Every code has a golden case")
    func everyCodeHasAGoldenCase() throws {
        let covered = Set(try GoldenCase.all.map(\.code))
        #expect(covered == Set(DiagnosticCode.allCases.map(\.rawValue)))
    }

    @Test("No two codes share a title")
    func titlesDiffer() {
        let titles = DiagnosticCode.allCases.map(\.title)
        #expect(Set(titles).count == titles.count)
    }
}
