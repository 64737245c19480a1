extension TestFolder {
    /// A folder with a share of 300 files in seven folders, of which most have findings.
    static func withShare() throws -> TestFolder {
        let folder = try TestFolder()
        for number in 100..<400 {
            try folder.write(
                String(repeating: "SSN: 536-22-8\(number)\n", count: number % 5),
                to: "share/d\(number % 7)/f\(number).txt")
        }
        return folder
    }
}
