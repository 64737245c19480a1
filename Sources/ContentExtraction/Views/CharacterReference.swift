/// Character references of HTML (WHATWG, 13.5) and XML.
enum CharacterReference {
    /// The character of a reference without `&` and `;`.
    static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let first = name.first else { return nil }
        guard first == 0x23 else { return names[String(decoding: name, as: UTF8.self)] }
        let digits = name.dropFirst()
        let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
        let number = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
        guard number.utf8.allSatisfy({ RunByte.hex($0) != nil }) else { return nil }
        return UInt32(number, radix: isHex ? 16 : 10).flatMap { Unicode.Scalar($0) }
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
        "zwj": "\u{200D}", "zwnj": "\u{200C}", "ndash": "\u{2013}", "mdash": "\u{2014}",
        "hyphen": "\u{2010}", "dash": "\u{2010}", "minus": "\u{2212}", "commat": "@",
        "period": ".", "comma": ",", "sol": "/", "colon": ":", "semi": ";", "num": "#",
        "lpar": "(", "rpar": ")", "lowbar": "_", "plus": "+", "equals": "=", "Tab": "\t",
        "NewLine": "\n", "rsquo": "\u{2019}", "lsquo": "\u{2018}", "rdquo": "\u{201D}",
        "ldquo": "\u{201C}", "eacute": "é", "aacute": "á", "iacute": "í", "oacute": "ó",
        "uacute": "ú", "ntilde": "ñ", "ouml": "ö", "uuml": "ü", "auml": "ä", "ccedil": "ç",
    ]
}
