/// The headers of others that C files include.
enum Includes {
    private static let language: Set<String> = ["stddef.h", "stdint.h", "string.h"]
    private static let vectors: Set<String> = ["immintrin.h", "arm_neon.h"]

    /// The headers of libraries and of the system, by the folder that may include them.
    private static let libraries: [(folder: String, headers: Set<String>)] = [
        ("CLibraries/CPCRE2/", ["pcre2.h"]),
        ("CLibraries/CArchive/", ["archive.h", "archive_entry.h"]),
        ("CLibraries/CVectorscan/", ["hs/hs.h"]),
        ("CLibraries/CGMime/", ["gmime/gmime.h"]),
        ("CMailSource/", ["gmime/gmime.h"]),
        (
            "CLibraries/CLibXML/",
            ["libxml/HTMLparser.h", "libxml/parser.h", "libxml/xmlversion.h"]
        ),
        ("CLibraries/CPFF/", ["libbfio.h", "libpff.h"]),
        ("CMailStore/", ["libbfio.h", "libpff.h", "stdlib.h"]),
        ("CLibraries/CQPDF/", ["qpdf/qpdf-c.h"]),
        ("CLibraries/CSQLite/", ["sqlite3.h"]),
        ("CLibraries/CXattr/", ["sys/xattr.h"]),
        ("CShippedData/", ["elf.h", "link.h"]),
        (
            "CSandbox/",
            [
                "errno.h", "fcntl.h", "linux/audit.h", "linux/filter.h", "linux/seccomp.h",
                "signal.h", "stdlib.h", "sys/mman.h", "sys/prctl.h", "sys/ptrace.h",
                "sys/resource.h", "sys/socket.h", "sys/syscall.h", "sys/time.h", "sys/types.h",
                "sys/wait.h", "time.h", "unistd.h",
            ]
        ),
    ]

    private static func permitted(in path: String) -> Set<String> {
        for (folder, headers) in libraries where path.hasPrefix(folder) {
            return language.union(headers)
        }
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
