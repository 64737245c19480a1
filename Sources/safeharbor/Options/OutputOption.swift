import ScanPipeline

/// Where a report goes.
enum OutputOption {
    /// Opens a file that appears when it is complete, or standard output.
    ///
    /// - Parameters:
    ///   - path: the file, `nil` for standard output.
    ///   - consequence: what the user is told if it cannot be opened.
    ///   - isMain: whether it is the file that a second interrupt removes.
    /// - Returns: the output.
    /// - Throws: when it cannot be opened.
    static func open(
        _ path: String?, unless consequence: String, isMain: Bool = true
    ) throws -> ReportOutput {
        guard let path else { return ReportOutput() }
        guard !path.isEmpty else {
            throw CommandFailure("the name of the output file is empty; \(consequence)")
        }
        do {
            let target = try ReportOutput(file: path)
            if isMain { target.temporaryPath.map(InterruptWatch.removeAtSecondInterrupt) }
            return target
        } catch {
            throw CommandFailure("\(error.description); \(consequence)")
        }
    }
}
