/// Whether a display text looks like a person's name rather than an organisation's.
enum PersonLook {
    static func matches(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 80 else { return false }
        var words = 0
        var start = 0
        for index in 0...text.count {
            guard index == text.count || ASCIIByte.isSpace(text[index]) else { continue }
            if index > start {
                let word = text.extracting(start..<index)
                let isName = ASCIIByte.isUpper(word[0]) || word[0] >= 0x80 || word.count <= 3
                guard isName, !isOrganisation(word) else { return false }
                words += 1
            }
            start = index + 1
        }
        return (2...5).contains(words)
    }

    private static func isOrganisation(_ word: Span<UInt8>) -> Bool {
        var end = word.count
        while end > 0, !ASCIIByte.isLetter(word[end - 1]) { end -= 1 }
        return end == 0 || organisations[word.extracting(first: end)] != nil
    }

    private static let organisations = KeywordTable<Bool>([
        (
            """
            hospital hospitals clinic clinics lab labs laboratory laboratories inc llc ltd corp \
            company center centre centers group health healthcare medical medicine university \
            college department dept service services pharmacy insurance medicare medicaid system \
            systems associates care team practice physicians radiology imaging pathology \
            cardiology surgery emergency unit ward foundation institute school plan county \
            city state national general community home the of and hospice nursing rehabilitation \
            urgent primary family diagnostics quest labcorp cross shield aetna humana cigna
            """, true
        )
    ])
}
