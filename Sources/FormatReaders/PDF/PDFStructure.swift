/// What the elements of a document's structure say of the content that they are made of: texts that
/// replace it, describe it, or write it out (ISO 32000-2, 14.7 and 14.9).
struct PDFStructure {
    /// The texts by the number of the page's object; 0 where none is named.
    private(set) var texts: [Int: [String]] = [:]
    /// Whether there was more than is followed.
    private(set) var isCut = false

    private static let elementLimit = 200_000
    private static let sizeLimit = 8 * 1_024 * 1_024

    init(_ root: PDFObject) {
        var pending: [(PDFObject, Int)] = [(root, 0)]
        var seen: Set<Int> = []
        var (elements, size) = (0, 0)
        while let (element, outer) = pending.popLast() {
            guard element.isDictionary, element.id == 0 || seen.insert(element.id).inserted else {
                continue
            }
            elements += 1
            guard elements <= Self.elementLimit, size <= Self.sizeLimit else {
                isCut = true
                return
            }
            // Why by the keys that there are: each look into the file is kept until the end.
            let keys = Set(element.keys)
            let page = keys.contains("Pg") ? element["Pg"].id : outer
            for key in PDFMarkedContent.keys where keys.contains(key) {
                let text = element[key].text
                size += text.utf8.count
                if !text.isEmpty { texts[page, default: []].append(text) }
            }
            guard keys.contains("K") else { continue }
            let kids = element["K"]
            for kid in (kids.isArray ? kids.items() : [kids]).reversed() {
                pending.append((kid, page))
            }
        }
    }
}
