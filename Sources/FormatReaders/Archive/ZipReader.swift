package import ContentExtraction
internal import FindingModel

/// Reads zip files by their directory, and what the directory does not list.
///
/// Programs differ in which they believe, the directory at the end or the headers before each
/// entry. Where the two differ, both are read and it is said.
package enum ZipReader: FormatReader {
    /// Entries of which directory and headers are compared.
    private static let mostCompared = 200_000

    /// Reads an archive; each file in it is a member.
    package static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        guard let directory = ZipDirectory(source, most: mostCompared) else {
            // Cut off, or never finished: the directory would be at the end.
            try ArchiveEntries.read(try ArchiveStream(source, .zipByLocalHeaders), into: sink)
            throw ExtractionFailure(.damaged, "the zip file has no directory: it is cut off")
        }
        var known: Set<String> = []
        try ArchiveEntries.read(try ArchiveStream(source, .zip), into: sink) {
            if known.count < mostCompared { known.insert($0) }
            return true
        }
        try TrailingData.deliver(behind: directory.end, of: source, into: sink)
        if !directory.isComplete, directory.entries.count >= mostCompared {
            sink.note(
                ExtractionFailure(.entryLimit, "too many entries to compare its headers"),
                about: nil)
        }
        guard known.count < mostCompared, ZipComparison.findsDifference(source, directory) else {
            return
        }
        sink.note(
            ExtractionFailure(.damaged, "the zip file's headers and its directory differ"),
            about: nil)
        try ArchiveEntries.read(try ArchiveStream(source, .zipByLocalHeaders), into: sink) {
            !known.contains($0)
        }
    }
}

/// Compares the directory of a zip file with the headers before its entries.
enum ZipComparison {
    /// Bytes between two entries that are searched for another.
    private static let mostSearched = 1_024 * 1_024

    static func findsDifference(_ source: any ByteSource, _ directory: ZipDirectory) -> Bool {
        var window = SourceWindow(source)
        var end = 0
        for entry in directory.entries.sorted(by: { $0.localOffset < $1.localOffset }) {
            let start = entry.localOffset
            guard window.u32(start) == 0x0403_4B50 else { return true }
            let nameLength = window.u16(start + 26)
            if window.bytes(start + 30, nameLength) != entry.name { return true }
            if start < end { return true }
            // Why not before the first: a program that unpacks itself knows the mark.
            let begins = end > 0 || window.u32(0) == 0x0403_4B50
            if begins, holdsHeader(&window, end..<start) { return true }
            let (next, overflow) = (start + 30 + nameLength + window.u16(start + 28))
                .addingReportingOverflow(entry.compressedSize)
            guard !overflow else { return true }
            end = next
        }
        return end < directory.start && holdsHeader(&window, end..<directory.start)
    }

    private static func holdsHeader(_ window: inout SourceWindow, _ gap: Range<Int>) -> Bool {
        guard gap.count >= 30 else { return false }
        return gap.prefix(mostSearched).contains {
            window.byte($0) == 0x50 && window.u32($0) == 0x0403_4B50
        }
    }
}
