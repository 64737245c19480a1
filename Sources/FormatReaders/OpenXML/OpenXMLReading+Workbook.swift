import ContentExtraction
import FindingModel

extension OpenXMLReading {
    /// Reads the sheets of a workbook in its order, then those that it does not list.
    func readWorkbook() throws(ExtractionFailure) {
        let sheets = entries { $0 == .sheet }
        guard let workbook = entries({ $0 == .workbook }).first ?? sheets.first else { return }
        let isBinary = workbook.name.lowercased().hasSuffix(".bin")
        let tables = WorkbookTables()
        for entry in entries({ $0 == .sharedStrings || $0 == .styles }) {
            if isBinary {
                try readBinary(entry) { (part) throws(ExtractionFailure) in
                    try tables.readBinary(part)
                }
            } else {
                try parse(entry, tables)
            }
        }
        if tables.strings.isCut {
            writer.note(ExtractionFailure(.memoryLimit, "the workbook has too many strings"))
        }
        let handler = WorkbookHandler(writer)
        if isBinary {
            try readBinary(workbook) { (part) throws(ExtractionFailure) in
                try handler.readBinary(part)
            }
        } else {
            try parse(workbook, handler)
        }
        tables.use(from1904: handler.from1904)
        let relations = try OpenXMLRelationships.of(workbook.name, in: package)
        var targets: [String: String] = [:]
        for relation in relations where !relation.isExternal {
            targets[relation.id] = relation.target
        }
        var read: Set<Int> = []
        for sheet in handler.sheets {
            guard let target = targets[sheet.reference], let entry = package.entry(target),
                read.insert(entry.index).inserted
            else { continue }
            try readSheet(entry, SheetWriter(writer, name: sheet.name), tables, isBinary)
        }
        for entry in sheets where !read.contains(entry.index) {
            let name = "sheet \(Self.number(entry.name))"
            try readSheet(entry, SheetWriter(writer, name: name), tables, isBinary)
        }
        for sheet in handler.sheets { try SheetWriter(writer, name: sheet.name).writeName() }
        for entry in entries({ $0 == .sheetComments || $0 == .threadedComments }) {
            try readComments(entry, SheetWriter(writer, name: "comments"))
        }
    }

    private func readSheet(
        _ entry: ZipPackage.Entry, _ sheet: SheetWriter, _ tables: WorkbookTables, _ isBinary: Bool
    ) throws(ExtractionFailure) {
        try sheet.begin()
        if isBinary {
            var cells = BinarySheet(sheet, tables)
            try readBinary(entry) { (part) throws(ExtractionFailure) in try cells.read(part) }
            try sheet.end()
        } else {
            try parse(entry, SheetHandler(sheet, tables))
        }
        try readLinks(of: entry)
        for relation in try OpenXMLRelationships.of(entry.name, in: package) {
            guard !relation.isExternal,
                relation.type.lowercased().hasSuffix("comments")
                    || relation.type == "threadedComment",
                let target = package.entry(relation.target)
            else { continue }
            try readComments(target, sheet)
            take(target)
        }
    }

    private func readComments(
        _ entry: ZipPackage.Entry, _ sheet: SheetWriter
    ) throws(ExtractionFailure) {
        if entry.name.lowercased().hasSuffix(".bin") {
            var comments = BinaryComments(sheet)
            try readBinary(entry) { (part) throws(ExtractionFailure) in try comments.read(part) }
        } else {
            try parse(entry, SheetCommentsHandler(sheet))
        }
    }

    private func readBinary(
        _ entry: ZipPackage.Entry, _ body: (BinaryRecord) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        do throws(ExtractionFailure) {
            let reader = BinaryRecords(try package.open(entry))
            while let record = try reader.next() { try body(record) }
        } catch {
            guard error.reason == .damaged || error.reason == .encrypted else { throw error }
            writer.note(error)
        }
    }
}
