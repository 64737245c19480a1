internal import ContentExtraction
internal import FindingModel

/// What tells where an archive ends in its source.
enum ArchiveEnd {
    /// Whoever read it came to its end.
    case reached(Int)
    /// What is compressed goes on behind what it holds.
    case compression
    /// The headers of a disk image, or of an archive of the name, state it.
    case image, sevenZip, rar4, rar5
    /// Nothing: several compressions, or a format without a stated end.
    case unknown

    /// Finds it; `nil` if nothing tells.
    func place(in source: any ByteSource) throws(ExtractionFailure) -> Int? {
        switch self {
        case .reached(let end): return end
        case .compression: return try Self.ofCompression(source)
        case .image: return Self.ofImage(source)
        case .sevenZip: return Self.ofSevenZip(source)
        case .rar4: return RARBlocks.end4(source)
        case .rar5: return RARBlocks.end5(source)
        case .unknown: return nil
        }
    }

    /// Undoes the compression once more, to its end.
    private static func ofCompression(
        _ source: any ByteSource
    ) throws(ExtractionFailure) -> Int? {
        let file = try ArchiveStream(source, .compressed)
        guard try file.next() else { return nil }
        var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
        while try file.read(into: &buffer) > 0 {}
        guard case .reached(let end) = file.end else { return nil }
        return end
    }

    /// By the descriptor of the volume (ECMA-119, 8.4): the number and the size of its blocks.
    private static func ofImage(_ source: any ByteSource) -> Int? {
        var window = SourceWindow(source)
        let descriptor = 16 * 2_048
        let size = window.u32(descriptor + 80) * window.u16(descriptor + 128)
        return window.byte(descriptor) == 1 && size > 0 ? size : nil
    }

    /// By the header (7zFormat.txt): what stands last is the directory.
    private static func ofSevenZip(_ source: any ByteSource) -> Int? {
        var window = SourceWindow(source)
        let (offset, size) = (window.u64(12), window.u64(20))
        guard offset <= source.count, size <= source.count else { return nil }
        return 32 + offset + size
    }
}
