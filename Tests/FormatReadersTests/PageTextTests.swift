import Testing

@testable import FormatReaders

@Suite("Headers and footers of pages in workbooks")
struct PageTextTests {
    @Test(
        "Codes are taken out, and what they part is apart",
        arguments: [
            ("&LMRN: 4471236&CWard 4&RPage &P of &N", " MRN: 4471236 Ward 4 Page   of  "),
            ("&L&\"Arial,Bold\"&12MRN: &K00B0F0&B4471&B236", " MRN: 4471236"),
            ("&C&K01+000MRN 4471236", " MRN 4471236"),
            ("Roe && Quill &", "Roe & Quill &"),
            ("&\"open &w", "&\"open &w"),
            ("", ""),
        ])
    func codes(coded: String, plain: String) {
        #expect(PageText.plain(coded) == plain)
    }
}
