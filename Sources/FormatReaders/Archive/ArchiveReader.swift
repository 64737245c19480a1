internal import CArchive
package import ContentExtraction
internal import FindingModel

/// Reads tar, 7z, rar, cab, iso, cpio, ar, and single compressed files.
package enum ArchiveReader: FormatReader {
    /// Reads an archive; each file in it is a member.
    package static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let archive = try ArchiveStream(source, .any)
        try ArchiveEntries.read(archive, into: sink)
        guard let end = try archive.end.place(in: source) else { return }
        try TrailingData.deliver(behind: end, of: source, into: sink)
    }
}

/// Reads files that LZ4 compressed.
enum LZ4Reader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        try ArchiveEntries.read(try ArchiveStream(source, .any), into: sink)
        let frames = LZ4Frames(source)
        if frames.isCut { throw ExtractionFailure(.damaged, "the file is cut off") }
        try TrailingData.deliver(behind: frames.end, of: source, into: sink)
    }
}

/// Delivers the entries of an archive.
enum ArchiveEntries {
    /// Delivers every file that is wanted.
    static func read(
        _ archive: ArchiveStream, into sink: any ExtractionSink,
        isWanted: (String) -> Bool = { _ in true }
    ) throws(ExtractionFailure) {
        while try archive.next() {
            guard archive.kind == .file else { continue }
            let name = archive.name
            guard isWanted(name) else { continue }
            if archive.isEncrypted {
                sink.note(ExtractionFailure(.encrypted, "is encrypted"), about: name)
            } else {
                try sink.member(name, ArchiveMember(archive))
            }
        }
    }
}

/// The bytes of the entry that an archive has come to.
private final class ArchiveMember: MemberContent {
    private let archive: ArchiveStream
    let statedSize: Int?

    init(_ archive: ArchiveStream) {
        self.archive = archive
        statedSize = archive.statedSize
    }

    func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        try archive.read(into: &buffer)
    }
}
