/// Characters by the names of their glyphs (Adobe Glyph List, the Latin part).
enum PDFGlyphNames {
    /// The character of a name; `nil` for glyphs that have none.
    static func scalar(_ name: String) -> Unicode.Scalar? {
        if let scalar = byName[name] { return scalar }
        let stem = name.prefix { $0 != "." && $0 != "_" }
        if stem.count != name.count, !stem.isEmpty { return scalar(String(stem)) }
        for prefix in ["uni", "u"] where name.hasPrefix(prefix) {
            let hex = name.dropFirst(prefix.count)
            if (4...6).contains(hex.count),
                let code = UInt32(hex.prefix(prefix == "uni" ? 4 : 6), radix: 16)
            {
                return Unicode.Scalar(code)
            }
        }
        let scalars = name.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }

    /// From the space on, as ASCII has them; letters are their own names.
    private static let ascii = """
        space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright \
        asterisk plus comma hyphen period slash zero one two three four five six seven eight nine \
        colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W \
        X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k \
        l m n o p q r s t u v w x y z braceleft bar braceright asciitilde
        """

    /// From 0xA1 on, as ISO 8859-1 has them.
    private static let latin = """
        exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine \
        guillemotleft logicalnot softhyphen registered macron degree plusminus twosuperior \
        threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine \
        guillemotright onequarter onehalf threequarters questiondown Agrave Aacute Acircumflex \
        Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute \
        Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash \
        Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde \
        adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex \
        idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute \
        ucircumflex udieresis yacute thorn ydieresis
        """

    private static let byName: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”",
            "quotesinglbase": "‚", "quotedblbase": "„", "endash": "–", "emdash": "—",
            "bullet": "•", "ellipsis": "…", "dagger": "†", "daggerdbl": "‡", "perthousand": "‰",
            "guilsinglleft": "‹", "guilsinglright": "›", "fraction": "⁄", "Euro": "€",
            "trademark": "™", "minus": "−", "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ", "ffi": "ﬃ",
            "ffl": "ﬄ", "OE": "Œ", "oe": "œ", "Scaron": "Š", "scaron": "š", "Zcaron": "Ž",
            "zcaron": "ž", "Ydieresis": "Ÿ", "Lslash": "Ł", "lslash": "ł", "dotlessi": "ı",
            "florin": "ƒ", "circumflex": "ˆ", "tilde": "˜", "nbspace": " ", "nonbreakingspace": " ",
            "sfthyphen": "-", "hyphenminus": "-", "Ccaron": "Č", "ccaron": "č", "Cacute": "Ć",
            "cacute": "ć", "Rcaron": "Ř", "rcaron": "ř", "Ecaron": "Ě", "ecaron": "ě",
            "Abreve": "Ă", "abreve": "ă", "Aogonek": "Ą", "aogonek": "ą", "Eogonek": "Ę",
            "eogonek": "ę", "Nacute": "Ń", "nacute": "ń", "Sacute": "Ś", "sacute": "ś",
            "Zacute": "Ź", "zacute": "ź", "Zdotaccent": "Ż", "zdotaccent": "ż", "Uring": "Ů",
            "uring": "ů", "Gbreve": "Ğ", "gbreve": "ğ", "Scedilla": "Ş", "scedilla": "ş",
            "Idotaccent": "İ", "Dcroat": "Đ", "dcroat": "đ", "Ohungarumlaut": "Ő",
            "ohungarumlaut": "ő", "Uhungarumlaut": "Ű", "uhungarumlaut": "ű",
        ]
        for (offset, name) in ascii.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt8(0x20 + offset))
        }
        for (offset, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(UInt8(0xA1 + offset))
        }
        return names
    }()
}
