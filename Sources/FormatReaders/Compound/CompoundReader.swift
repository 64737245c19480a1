import ContentExtraction
import FindingModel

/// Reads compound files: Word, Excel and PowerPoint of 97 to 2003, and Outlook messages.
enum CompoundReader: FormatReader {
    static func read(
        _ source: any ByteSource, into sink: any ExtractionSink
    ) throws(ExtractionFailure) {
        let file = try CompoundFile(source)
        let writer = TextWriter(sink)
        defer { try? writer.flush() }
        try read(file, folder: 0, writer)
        if file.isDamaged {
            try writer.flush()
            throw ExtractionFailure(.damaged, "a chain of the compound file is broken")
        }
    }

    /// Reads the document that a folder holds.
    static func read(
        _ file: CompoundFile, folder: Int, _ writer: TextWriter
    ) throws(ExtractionFailure) {
        guard file.enter(folder) else {
            throw ExtractionFailure(.damaged, "a folder of the compound file holds itself")
        }
        if file.find("EncryptedPackage", in: folder) != nil
            || file.find("EncryptionInfo", in: folder) != nil
        {
            throw ExtractionFailure(.encrypted, "the document is protected by a password")
        }
        if file.find("__properties_version1.0", in: folder) != nil {
            return try OutlookMessage(file, writer).read(folder, isTop: true)
        }
        // Some presentations keep the place of an object that is gone.
        var isKnown = file.children(of: folder).isEmpty
        if let macros = file.find("VBA", in: folder), !file.entries[macros].isStream {
            isKnown = try MacroProject.read(file, macros, writer) || isKnown
        }
        if let document = file.data("WordDocument", in: folder) {
            isKnown = true
            try WordBinary.read(document, file, folder, writer)
        }
        for name in ["Workbook", "Book"] {
            guard let book = file.data(name, in: folder) else { continue }
            isKnown = true
            try ExcelBinary.read(book, writer)
            try OfficeArtPictures.read(ExcelDrawings.joined(book), folder, writer)
            break
        }
        if let slides = file.data("PowerPoint Document", in: folder) {
            isKnown = true
            if let user = file.data("Current User", in: folder), user.u32(12) == 0xF3D1_C4DF {
                throw ExtractionFailure(.encrypted, "the presentation is protected by a password")
            }
            try PowerPointBinary.read(slides, writer)
        }
        for name in ["Pictures", "Data"] {
            guard isKnown, let data = file.data(name, in: folder) else { continue }
            try OfficeArtPictures.read(data, folder, writer)
        }
        try PropertySet.read(file, folder, writer)
        try readObjects(file, folder, writer, depth: 0)
        try writer.flush()
        if !isKnown {
            throw ExtractionFailure(.unsupported, "a compound file of a kind that is not read")
        }
    }

    /// Delivers what is embedded: packaged files, and documents in folders of their own.
    private static func readObjects(
        _ file: CompoundFile, _ folder: Int, _ writer: TextWriter, depth: Int
    ) throws(ExtractionFailure) {
        guard depth < 8 else { return }
        for child in file.children(of: folder) {
            let entry = file.entries[child]
            if entry.isStream {
                if entry.name == "\u{1}Ole10Native" {
                    let data = file.data(child)
                    let package = OLEPackage(data.cut(4, data.count))
                    try writer.member(
                        "object \(child)/\(package?.name ?? "data")",
                        BytesContent(package?.data ?? data.cut(4, data.count)))
                } else if entry.name == "Package" || entry.name == "CONTENTS", depth > 0 {
                    try writer.member("object \(child)/data", BytesContent(file.data(child)))
                }
            } else if file.find("WordDocument", in: child) != nil
                || file.find("Workbook", in: child) != nil
                || file.find("PowerPoint Document", in: child) != nil
            {
                try writer.endLine()
                try writer.place("object \(child)")
                do throws(ExtractionFailure) {
                    try read(file, folder: child, writer)
                } catch {
                    writer.note(error)
                }
            } else if file.enter(child) {
                try readObjects(file, child, writer, depth: depth + 1)
            }
        }
    }
}
