/// Pointers into memory in the targets above Detection, which see text in arrays and spans only.
enum TextPointer {
    private static let allowed: [String: String] = [
        "ScanPipeline/Walk/FolderListing.swift": "a name from readdir is a C string",
        "safeharbor/InterruptWatch.swift": "signal handlers are C functions",
        "safeharbor/Options/RawArguments.swift": "arguments arrive as C strings",
        "ExtractionWorker/MemberBytes.swift": "a part of a chunk is digested without a copy",
        "ScanPipeline/Files/DocumentRun.swift": "a part of a chunk is digested without a copy",
    ]

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.filter { allowed[$0.pathInSources] == nil }.flatMap(places)
    }

    /// The files that need no entry in the list.
    static func unused(in files: [SourceFile]) -> [String] {
        let needing = files.filter { !places($0).isEmpty }.map(\.pathInSources)
        return allowed.keys.filter { !needing.contains($0) }.sorted()
    }

    private static func places(_ file: SourceFile) -> [Violation] {
        guard file.text.contains("Pointer") else { return [] }
        return file.code.enumerated().compactMap { line, text in
            text.contains(#/\bUnsafe(?:Mutable)?(?:Raw)?(?:Buffer)?Pointer\b/#)
                ? file.violation(line, "a pointer above Detection; see TextPointer.swift") : nil
        }
    }
}
