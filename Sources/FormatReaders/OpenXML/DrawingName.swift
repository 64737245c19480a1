extension XMLElement {
    /// What a picture or shape is called, and what is said of it.
    var drawingTexts: [String] {
        let name = attribute("name").flatMap { Self.isGiven($0) ? $0 : nil }
        return [name, attribute("title"), attribute("descr")].compactMap { $0 }
            .filter { !$0.isEmpty }
    }

    /// Whether a name is that of a file or holds a number of some length, unlike `Picture 12`, which
    /// programs give.
    private static func isGiven(_ name: String) -> Bool {
        name.utf8.contains(UInt8(ascii: ".")) || name.utf8.count { $0.isASCIIDigit } >= 5
    }
}
