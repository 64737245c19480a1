/// What a part of an Office Open XML package is for.
enum OpenXMLPart: Equatable {
    case word(WordPart)
    case workbook, sharedStrings, styles, sheet, sheetComments, threadedComments
    /// What a workbook keeps of data that is elsewhere.
    case pivotCache, pivotRecords, externalLink
    case slide, notes, master, slideComments
    /// Text boxes, charts and diagrams.
    case drawing(String)
    case properties
    /// XML whose text and attributes may be anything.
    case data(String)
    /// Nothing that people or programs wrote.
    case dressing
    /// A document of its own.
    case member

    /// A part with text of a text document.
    enum WordPart: String {
        case body, glossary, header, footer, footnote, endnote, comment, settings
    }

    /// What a part is by its type, or by its name where the list of types is missing.
    ///
    /// The endings of the types are those of ECMA-376 part 1, 11 to 15, and of MS-OFFMACRO2.
    init(type: String, name: String) {
        let name = name.lowercased()
        if let part = Self.byType(type) ?? Self.byName(name) {
            self = part
        } else if name.hasSuffix(".xml") || type.hasSuffix("+xml") || name.hasSuffix(".vml") {
            self = .data("data")
        } else {
            self = .member
        }
    }

    private static func byType(_ type: String) -> OpenXMLPart? {
        for (end, part) in types where type.hasSuffix(end) { return part }
        return nil
    }

    private static let types: [(String, OpenXMLPart)] = [
        ("wordprocessingml.document.main+xml", .word(.body)),
        ("word.document.macroEnabled.main+xml", .word(.body)),
        ("wordprocessingml.template.main+xml", .word(.body)),
        ("word.template.macroEnabledTemplate.main+xml", .word(.body)),
        ("document.glossary+xml", .word(.glossary)),
        ("wordprocessingml.header+xml", .word(.header)),
        ("wordprocessingml.footer+xml", .word(.footer)),
        ("wordprocessingml.footnotes+xml", .word(.footnote)),
        ("wordprocessingml.endnotes+xml", .word(.endnote)),
        ("wordprocessingml.comments+xml", .word(.comment)),
        ("wordprocessingml.settings+xml", .word(.settings)),
        ("spreadsheetml.sheet.main+xml", .workbook),
        ("spreadsheetml.template.main+xml", .workbook),
        ("ms-excel.sheet.macroEnabled.main+xml", .workbook),
        ("ms-excel.template.macroEnabled.main+xml", .workbook),
        ("ms-excel.addin.macroEnabled.main+xml", .workbook),
        ("ms-excel.sheet.binary.macroEnabled.main", .workbook),
        ("spreadsheetml.sharedStrings+xml", .sharedStrings),
        ("ms-excel.sharedStrings", .sharedStrings),
        ("spreadsheetml.styles+xml", .styles), ("ms-excel.styles", .styles),
        ("spreadsheetml.worksheet+xml", .sheet), ("ms-excel.worksheet", .sheet),
        ("spreadsheetml.chartsheet+xml", .sheet), ("spreadsheetml.dialogsheet+xml", .sheet),
        ("ms-excel.macrosheet+xml", .sheet), ("ms-excel.intlmacrosheet+xml", .sheet),
        ("spreadsheetml.comments+xml", .sheetComments), ("ms-excel.comments", .sheetComments),
        ("ms-excel.threadedcomments+xml", .threadedComments),
        ("spreadsheetml.pivotCacheDefinition+xml", .pivotCache),
        ("spreadsheetml.pivotCacheRecords+xml", .pivotRecords),
        ("spreadsheetml.externalLink+xml", .externalLink),
        ("presentationml.slide+xml", .slide), ("presentationml.notesSlide+xml", .notes),
        ("presentationml.slideMaster+xml", .master), ("presentationml.slideLayout+xml", .master),
        ("presentationml.notesMaster+xml", .master),
        ("presentationml.handoutMaster+xml", .master),
        ("presentationml.comments+xml", .slideComments),
        ("ms-powerpoint.comments+xml", .slideComments),
        ("officedocument.drawing+xml", .drawing("drawing")),
        ("drawingml.chart+xml", .drawing("chart")),
        ("drawingml.chartshapes+xml", .drawing("chart")),
        ("ms-office.chartex+xml", .drawing("chart")),
        ("drawingml.diagramData+xml", .drawing("diagram")),
        ("officedocument.vmlDrawing", .data("drawing")),
        ("package.core-properties+xml", .properties),
        ("extended-properties+xml", .properties), ("custom-properties+xml", .properties),
        ("drawingml.diagramLayout+xml", .dressing), ("drawingml.diagramStyle+xml", .dressing),
        ("drawingml.diagramColors+xml", .dressing),
        ("ms-office.drawingml.diagramDrawing+xml", .dressing),
        ("ms-office.chartstyle+xml", .dressing), ("ms-office.chartcolorstyle+xml", .dressing),
        ("officedocument.theme+xml", .dressing), ("officedocument.themeOverride+xml", .dressing),
        ("wordprocessingml.styles+xml", .dressing),
        ("ms-word.stylesWithEffects+xml", .dressing),
        ("wordprocessingml.numbering+xml", .dressing),
        ("wordprocessingml.fontTable+xml", .dressing),
        ("wordprocessingml.webSettings+xml", .dressing),
        ("presentationml.tableStyles+xml", .dressing),
        ("presentationml.presProps+xml", .dressing), ("presentationml.viewProps+xml", .dressing),
        ("presentationml.presentation.main+xml", .data("presentation")),
        ("spreadsheetml.calcChain+xml", .dressing), ("ms-excel.calcChain", .dressing),
        ("spreadsheetml.printerSettings", .dressing),
        ("wordprocessingml.printerSettings", .dressing),
        ("presentationml.printerSettings", .dressing),
        ("obfuscatedFont", .dressing), ("x-fontdata", .dressing),
        ("package.relationships+xml", .dressing),
    ]

    private static func byName(_ name: String) -> OpenXMLPart? {
        if name.hasSuffix(".rels") || name == "[content_types].xml" { return .dressing }
        if name == "mimetype" || name.hasSuffix(".odttf") || name.hasSuffix(".fntdata") {
            return .dressing
        }
        if let part = names[name] { return part }
        for (start, part) in prefixes where name.hasPrefix(start) { return part }
        return nil
    }

    private static let names: [String: OpenXMLPart] = [
        "word/document.xml": .word(.body), "word/footnotes.xml": .word(.footnote),
        "word/endnotes.xml": .word(.endnote), "word/comments.xml": .word(.comment),
        "word/settings.xml": .word(.settings), "word/styles.xml": .dressing,
        "word/numbering.xml": .dressing, "word/fonttable.xml": .dressing,
        "word/websettings.xml": .dressing, "xl/workbook.xml": .workbook,
        "xl/sharedstrings.xml": .sharedStrings, "xl/styles.xml": .styles,
        "xl/workbook.bin": .workbook, "xl/sharedstrings.bin": .sharedStrings,
        "xl/styles.bin": .styles,
    ]

    private static let prefixes: [(String, OpenXMLPart)] = [
        ("word/header", .word(.header)), ("word/footer", .word(.footer)),
        ("word/theme/", .dressing), ("xl/theme/", .dressing), ("ppt/theme/", .dressing),
        ("xl/worksheets/binaryindex", .dressing), ("xl/printersettings/", .dressing),
        ("xl/worksheets/", .sheet), ("xl/comments", .sheetComments),
        ("xl/threadedcomments/", .threadedComments), ("ppt/slides/", .slide),
        ("ppt/notesslides/", .notes), ("ppt/slidemasters/", .master),
        ("ppt/slidelayouts/", .master), ("ppt/comments/", .slideComments),
        ("docprops/thumbnail", .dressing), ("docprops/", .properties),
    ]
}
