import ScanPipeline

/// A file that a run is to write, and the option that names it.
struct NamedOutput {
    private let option: String
    private let path: ScanPath

    init(_ option: String, _ path: String) {
        self.option = option
        self.path = ScanPath(path)
    }

    /// A report: standard output, which may be a file too, if no path is given.
    static func report(_ path: String?) -> NamedOutput {
        guard let path else {
            return NamedOutput("standard output", ReportOutput.standardOutputPath)
        }
        return NamedOutput("--output", path)
    }

    /// Refuses outputs that would replace each other, or a file that is to be read.
    ///
    /// - Parameters:
    ///   - outputs: what is to be written; nothing of it is open yet.
    ///   - inputs: files and folders that are to be read; `-` is standard input.
    ///   - patience: how long file systems may take to answer.
    /// - Throws: when two of them are the same file.
    static func check(
        _ outputs: [NamedOutput], reading inputs: [ScanPath], _ patience: ReadPatience
    ) throws {
        var options: [FilePlace: String] = [:]
        for output in outputs {
            guard let place = FilePlace(output.path) else { continue }
            if let other = options.updateValue(output.option, forKey: place) {
                throw CommandFailure(
                    "\(other) and \(output.option) are the same file, \(output.path.display);"
                        + " give each its own")
            }
        }
        guard !options.isEmpty else { return }
        let files = inputs.filter { $0 != ScanPath("-") }
        for (file, place) in zip(files, FilePlace.places(of: files, patience)) {
            guard let place, let option = options[place] else { continue }
            throw CommandFailure(
                "\(option) is \(file.display), which is to be read; choose another file")
        }
    }
}
