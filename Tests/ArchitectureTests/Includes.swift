/// The headers of others that C files include.
enum Includes {
    private static let language: Set<String> = ["stddef.h", "stdint.h", "string.h"]
    private static let vectors: Set<String> = ["immintrin.h", "arm_neon.h"]

    private static func permitted(in path: String) -> Set<String> {
        if path.hasPrefix("CLibraries/CPCRE2/") { return language.union(["pcre2.h"]) }
        if path.hasPrefix("CScanKernel/") { return language.union(vectors) }
        return language
    }

    static func violations(in file: SourceFile) -> [Violation] {
        let permitted = permitted(in: file.pathInSources)
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { line, text in
            guard let match = text.prefixMatch(of: #/\s*#\s*include\s*<([^>]+)>/#),
                !permitted.contains(String(match.1))
            else { return nil }
            return file.violation(line, "<\(match.1)> may not be included here")
        }
    }
}
