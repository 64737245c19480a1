import Foundation

extension BenchmarkText {
    /// A generator of each text, which takes the size.
    static let makers: [@Sendable (Int) -> BenchmarkText] =
        [
            ClinicalProse.text, ClinicalProse.accented, LogLines.text, NumberTable.text,
            SourceCode.text, DensePHI.text,
        ] + WorstCases.makers

    /// Writes every text to a file of its own.
    static func write(_ size: Int, to folder: String) throws {
        let folder = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for make in makers {
            let text = make(size)
            let words = text.name.split { !$0.isLetter }.map { $0.lowercased() }
            let file = folder.appendingPathComponent(words.joined(separator: "-") + ".txt")
            try Data(text.bytes).write(to: file)
        }
    }
}
