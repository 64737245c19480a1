/// Bytes at a fixed place by which a binary format is known.
struct Signature {
    let bytes: [UInt8]
    let offset: Int
    let mediaType: String

    private init(_ bytes: [UInt8], at offset: Int = 0, _ mediaType: String) {
        self.bytes = bytes
        self.offset = offset
        self.mediaType = mediaType
    }

    private init(_ text: String, at offset: Int = 0, _ mediaType: String) {
        self.init(Array(text.utf8), at: offset, mediaType)
    }

    func matches(_ head: [UInt8]) -> Bool {
        head.dropFirst(offset).starts(with: bytes)
    }

    /// The formats that a hospital's share holds, each by the mark its specification gives.
    static let all: [Signature] = [
        Signature([0x50, 0x4B, 0x03, 0x04], "application/zip"),
        Signature([0x50, 0x4B, 0x05, 0x06], "application/zip"),
        Signature([0x50, 0x4B, 0x07, 0x08], "application/zip"),
        Signature([0x1F, 0x8B], "application/gzip"),
        // Why not the "BZh" at the beginning: a note may begin with a name.
        Signature([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4, "application/x-bzip2"),
        Signature([0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4, "application/x-bzip2"),
        Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "application/x-xz"),
        Signature([0x28, 0xB5, 0x2F, 0xFD], "application/zstd"),
        Signature([0x04, 0x22, 0x4D, 0x18], "application/x-lz4"),
        Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        Signature("Rar!\u{1A}\u{07}", "application/vnd.rar"),
        Signature("MSCF\u{00}\u{00}\u{00}\u{00}", "application/vnd.ms-cab-compressed"),
        Signature("ustar", at: 257, "application/x-tar"),
        Signature("CD001", at: 32_769, "application/x-iso9660-image"),
        Signature("%PDF-", "application/pdf"),
        Signature(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
        Signature("!BDN", "application/vnd.ms-outlook-pst"),
        Signature([0x78, 0x9F, 0x3E, 0x22], "application/vnd.ms-tnef"),
        Signature("DICM", at: 128, "application/dicom"),
        Signature("SQLite format 3\u{00}", "application/vnd.sqlite3"),
        Signature("PAR1\u{15}", "application/vnd.apache.parquet"),
        Signature("Obj\u{01}", "application/vnd.apache.avro"),
        Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        Signature([0xFF, 0xD8, 0xFF], "image/jpeg"),
        Signature("GIF87a", "image/gif"),
        Signature("GIF89a", "image/gif"),
        Signature([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
        Signature([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
        Signature(
            [
                0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29,
                0x96, 0xD3,
            ], "application/onenote"),
        Signature("WEBP", at: 8, "image/webp"),
        Signature([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A], "image/jp2"),
        Signature([0x7F, 0x45, 0x4C, 0x46], "application/x-elf"),
        Signature("ITSF", "application/vnd.ms-htmlhelp"),
        Signature("{\\rtf", "application/rtf"),
    ]
}
