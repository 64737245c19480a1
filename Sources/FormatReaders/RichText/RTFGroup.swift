/// Where the text of a group goes.
enum RTFDestination: Equatable {
    case text
    case skipped
    case fontTable
    /// Collected as a value with a label, written when the group ends.
    case labelled(String)
    /// Hexadecimal data of a picture or an object.
    case picture, object
    case shapeName, shapeValue
    case htmlTag
}

/// What holds within a pair of braces.
struct RTFGroup {
    var destination: RTFDestination
    /// How many characters stand behind `\u` for readers that do not know it.
    var unicodeSkip = 1
    var font = 0
    /// Text that repeats what HTML tags say.
    var isRepetition = false
    /// The place to go back to when the group ends.
    var placeBefore: String?
    /// Whether what is collected ends with this group.
    var isCollector = false

    static let skippedWords: Set<String> = [
        "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "themedata",
        "colorschememapping", "latentstyles", "datastore", "generator", "xmlnstbl", "mmathPr",
        "filetbl", "pgdsctbl", "wgrffmtfilter", "bkmkstart", "bkmkend", "blipuid", "nonshppict",
        "creatim", "revtim", "printim", "buptim", "panose", "falt", "ftnsep", "ftnsepc", "aftnsep",
        "aftnsepc", "mhtmltag", "pnseclvl", "listpicture", "defchp", "defpap", "oldcprops",
        "oldpprops", "oldsprops", "oldtprops", "atnref", "atrfstart", "atrfend", "atntime",
        "atndate", "svb", "fontemb", "objalias", "objsect", "ffentrymcr", "ffexitmcr",
    ]

    /// Those whose text is a value of its own, with its label.
    static let labelledWords: [String: String] = [
        "title": "title", "subject": "subject", "author": "author", "manager": "manager",
        "company": "company", "operator": "operator", "category": "category",
        "keywords": "keywords", "comment": "comment", "doccomm": "comment",
        "hlinkbase": "base", "propname": "property", "staticval": "value", "revtbl": "author",
        "docvar": "variable", "atnid": "comment by", "atnauthor": "comment author",
        "ffdeftext": "field", "ffname": "field", "ffhelptext": "field", "ffstattext": "field",
        "ffl": "choice", "xe": "index", "tc": "contents", "objclass": "object", "objname": "object",
        "mmconnectstr": "source", "mmdatasource": "source", "mmquery": "source",
    ]

    /// Those that are text which stands elsewhere, with their places.
    static let placedWords: [String: String] = [
        "header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
        "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
        "footnote": "footnote", "annotation": "comment", "info": "properties",
        "userprops": "properties",
    ]

    /// Those that may be ignored by readers and hold text all the same.
    static let transparentWords: Set<String> = [
        "fldinst", "shpinst", "shptxt", "shppict", "formfield", "pntext", "listtext", "do",
        "dptxbxtext", "background", "mailmerge", "ud", "upr", "result", "shprslt", "protusertbl",
    ]
}
