import Foundation

/// `safeharbor scan` as a whole, from start to the end of its report: of one large file, and of many
/// small ones on one core and on two, beside ripgrep on the same.
struct ProgramSpeed {
    private static let largeSize = 32_000_000
    static let smallSize = 4_096
    static let smallFiles = 10_000

    /// Bytes a second for one file of prose; what one core of the engine alone does with it.
    let large: Double
    let engine: Double
    /// Seconds for the small files, on one core and on two.
    let oneCore: Double
    let twoCores: Double
    /// Seconds of ripgrep for the small files on two cores; `nil` if it is not installed.
    let search: Double?
    let peakBytes: Int

    init(_ program: BuiltProgram, _ detectors: Engine) throws {
        let folder = try TemporaryFolder()
        let text = ClinicalProse.text(Self.largeSize)
        let file = folder.url.appendingPathComponent("large.txt")
        try Data(text.bytes).write(to: file)
        let whole = try program.scan(file, jobs: 1, in: folder)
        large = Double(text.bytes.count) / whole.outcome.seconds
        engine = try EngineSpeed(try VerifiedText(text, detectors), detectors, runs: 1).best
        try FileManager.default.removeItem(at: file)

        let small = folder.url.appendingPathComponent("small")
        try Self.writeSmallFiles(of: text.bytes, to: small)
        let one = try program.scan(small, jobs: 1, in: folder)
        let two = try program.scan(small, jobs: 2, in: folder)
        guard one.findings == two.findings, one.findings > Self.smallFiles else {
            throw WrongAnswer("two scans of small files differ, or find too little")
        }
        (oneCore, twoCores) = (one.outcome.seconds, two.outcome.seconds)
        peakBytes = max(whole.outcome.peakBytes, two.outcome.peakBytes)
        search = try SearchTool()?.seconds(small, threads: 2)
    }

    private static func writeSmallFiles(of text: [UInt8], to folder: URL) throws {
        for number in 0..<smallFiles {
            let parent = folder.appendingPathComponent("\(number / 100)")
            if number.isMultiple(of: 100) {
                try FileManager.default.createDirectory(
                    at: parent, withIntermediateDirectories: true)
            }
            let start = number * smallSize % (text.count - smallSize)
            try Data(text[start..<start + smallSize])
                .write(to: parent.appendingPathComponent("\(number).txt"))
        }
    }
}
