internal import ContentExtraction

/// Every format that is read. One line a format; the more special before the more general.
extension DocumentFormat {
    /// Documents of one application.
    static let documents: [DocumentFormat] = [
        DocumentFormat(
            "application/vnd.openxmlformats-officedocument", OpenXMLReader.self,
            begins: DocumentMark.zip,
            confirms: {
                DocumentMark.holds(
                    "[Content_Types].xml", "word/document.xml", "xl/workbook.xml",
                    "ppt/presentation.xml", in: $0)
            }),
        DocumentFormat(
            "application/epub+zip", EPUBReader.self, begins: DocumentMark.zip,
            confirms: {
                DocumentMark.isMimetype("application/epub", $0)
                    || DocumentMark.holds("META-INF/container.xml", in: $0)
            }),
        DocumentFormat(
            "application/vnd.oasis.opendocument", OpenDocumentReader.self,
            begins: DocumentMark.zip,
            confirms: {
                DocumentMark.isMimetype("application/vnd.oasis.opendocument", $0)
                    || DocumentMark.isMimetype("application/vnd.sun.xml", $0)
            }),
        DocumentFormat("application/rtf", RTFReader.self, begins: [.text("{\\rtf")]),
        DocumentFormat("application/pdf", PDFReader.self, begins: [.text("%PDF-")]),
        DocumentFormat(
            "application/x-ole-storage", CompoundReader.self,
            begins: [.bytes(CompoundFile.signature)]),
        DocumentFormat(
            "application/vnd.apache.avro", AvroReader.self, begins: [.text("Obj\u{01}")]),
        DocumentFormat(
            "application/vnd.apache.parquet", ParquetReader.self,
            begins: [.text("PAR1"), .text("PARE")]),
        DocumentFormat(
            "application/onenote", OneNoteReader.self, begins: [.bytes(OneNoteReader.signature)]),
        DocumentFormat(
            "application/vnd.ms-outlook-pst", MailStoreReader.self, begins: [.text("!BDN")]),
        DocumentFormat("application/dicom", DICOMReader.self, begins: [.text("DICM", at: 128)]),
        DocumentFormat("image/jpeg", ImageReader.self, begins: [.bytes([0xFF, 0xD8, 0xFF])]),
        DocumentFormat(
            "image/png", ImageReader.self,
            begins: [.bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])]),
        DocumentFormat(
            "image/tiff", ImageReader.self,
            begins: [.bytes([0x49, 0x49, 0x2A, 0x00]), .bytes([0x4D, 0x4D, 0x00, 0x2A])]),
        DocumentFormat("image/gif", ImageReader.self, begins: [.text("GIF87a"), .text("GIF89a")]),
        DocumentFormat("image/bmp", ImageReader.self, begins: [.test(DocumentMark.isBitmap)]),
        DocumentFormat(
            "image/emf", MetafileReader.self, begins: [.test(MetafileReader.isMetafile)]),
        DocumentFormat(
            "image/wmf", WMFReader.self,
            begins: [.bytes(WMFReader.placeableMark), .test(WMFReader.isMetafile)]),
        DocumentFormat(
            "image/webp", ImageReader.self, begins: [.text("WEBP", at: 8)],
            confirms: { $0.head.starts(with: "RIFF".utf8) }),
        DocumentFormat(
            "image/jp2", ImageReader.self,
            begins: [.bytes([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A])]),
        DocumentFormat(
            "application/vnd.sqlite3", SQLiteReader.self, begins: [.text("SQLite format 3\u{00}")]),
    ]

    /// Documents that are also text, and are read as such where they are files of their own.
    static let markup: [DocumentFormat] = [
        DocumentFormat(
            "application/vnd.oasis.opendocument.flat", FlatOpenDocumentReader.self,
            begins: [.test(DocumentMark.isFlatOpenDocument)]),
        DocumentFormat("text/html", HTMLReader.self, begins: [.test(DocumentMark.isHTML)]),
    ]

    /// Messages, and what holds them.
    static let mail: [DocumentFormat] = [
        DocumentFormat("application/mbox", MailboxReader.self, begins: [.test(MailMark.isMailbox)]),
        DocumentFormat(
            "application/vnd.ms-tnef", TNEFReader.self,
            begins: [.bytes([0x78, 0x9F, 0x3E, 0x22])]),
        DocumentFormat(
            "application/pgp-encrypted", EncryptedReader.self,
            begins: [.text("-----BEGIN PGP MESSAGE-----")]),
        DocumentFormat(
            "application/pkcs7-mime", EncryptedReader.self,
            begins: [.test(EncryptedReader.isEncryptedCMS)]),
        DocumentFormat("message/rfc822", MessageReader.self, begins: [.test(MailMark.isMessage)]),
    ]

    /// Archives and compressed files.
    static let archives: [DocumentFormat] = [
        DocumentFormat(
            "application/zip", ZipReader.self,
            begins: [
                .bytes([0x50, 0x4B, 0x03, 0x04]), .bytes([0x50, 0x4B, 0x05, 0x06]),
                .bytes([0x50, 0x4B, 0x07, 0x08]),
            ]),
        // A program that unpacks itself; its directory is at its end.
        DocumentFormat(
            "application/zip", ZipReader.self,
            begins: [.text("MZ"), .text("\u{7F}ELF"), .text("#!")],
            confirms: { $0.zip?.entries.isEmpty == false }),
        DocumentFormat(
            "application/x-7z-compressed", ArchiveReader.self,
            begins: [.bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])]),
        DocumentFormat(
            "application/vnd.rar", ArchiveReader.self, begins: [.text("Rar!\u{1A}\u{07}")]),
        DocumentFormat(
            "application/vnd.ms-cab-compressed", ArchiveReader.self,
            begins: [.text("MSCF\u{00}\u{00}\u{00}\u{00}")]),
        DocumentFormat(
            "application/x-iso9660-image", ArchiveReader.self, begins: [.text("CD001", at: 32_769)]),
        DocumentFormat(
            "application/x-tar", ArchiveReader.self, begins: [.test(ArchiveMark.isTar)]),
        DocumentFormat(
            "application/x-cpio", ArchiveReader.self,
            begins: [.text("070701"), .text("070702"), .text("070707")]),
        DocumentFormat(
            "application/x-archive", ArchiveReader.self, begins: [.text("!<arch>\n")]),
        DocumentFormat(
            "application/gzip", ArchiveReader.self, begins: [.bytes([0x1F, 0x8B, 0x08])]),
        // Why not the "BZh" at the beginning: a note may begin with a name.
        DocumentFormat(
            "application/x-bzip2", ArchiveReader.self,
            begins: [
                .bytes([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4),
                .bytes([0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4),
            ]),
        DocumentFormat(
            "application/x-xz", ArchiveReader.self,
            begins: [.bytes([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])]),
        DocumentFormat(
            "application/zstd", ArchiveReader.self, begins: [.bytes([0x28, 0xB5, 0x2F, 0xFD])]),
        DocumentFormat(
            "application/x-lz4", LZ4Reader.self, begins: [.bytes([0x04, 0x22, 0x4D, 0x18])]),
    ]

    /// Documents behind something else; tried last, as what holds a document has its mark as well.
    static let displaced: [DocumentFormat] = [
        DocumentFormat("application/pdf", PDFReader.self, begins: [.test(PDFMark.isBehind)]),
        afterStart("application/rtf", RTFReader.self) { $0.starts(with: "{\\rtf".utf8) },
        afterStart("application/pgp-encrypted", EncryptedReader.self) {
            $0.starts(with: "-----BEGIN PGP MESSAGE-----".utf8)
        },
        afterStart("application/mbox", MailboxReader.self, MailMark.isMailbox),
        afterStart("message/rfc822", MessageReader.self, MailMark.isMessage),
    ]

    /// A format of text behind a byte order mark or blank lines, or in UTF-16.
    private static func afterStart<Reader: FormatReader>(
        _ mediaType: String, _ reader: Reader.Type,
        _ isRead: @escaping @Sendable ([UInt8]) -> Bool
    ) -> DocumentFormat {
        DocumentFormat(
            mediaType, DisplacedReader<Reader>.self,
            begins: [.test { TextStart.displaced($0).map(isRead) ?? false }])
    }
}
