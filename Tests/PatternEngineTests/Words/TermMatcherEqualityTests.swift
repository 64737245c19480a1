import CScanKernel
import Testing

@testable import PatternEngine

@Suite("Terms, against a naive matcher")
struct TermMatcherEqualityTests {
    private static let terms = [
        "mrn", "medical record number", "medical record", "record number", "patient", "patient id",
        "dob", "date of birth", "mr#", "no", "number", "résumé", "ü", "a b c", "ssn last 4", "ssn",
        "email", "e-mail", "d.o.b.", "patientlink id", "icd10 code", "r", "id",
    ]

    @Test("Every kernel finds the terms that a naive matcher finds", arguments: 0..<60)
    func equal(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let matcher = TermMatcher(Self.terms)
        let text = Self.text(using: &random)
        let expected = NaiveTermMatcher(terms: Self.terms).hits(in: text)
        for kernel in Kernel.available {
            let hits = unsafe text.withUnsafeBufferPointer { buffer in
                unsafe Self.hits(of: matcher, in: buffer, kernel)
            }
            #expect(Set(hits) == expected)
            #expect(Set(hits).count == hits.count)
            #expect(hits.map(\.start) == hits.map(\.start).sorted())
        }
    }

    @Test("The short way for whole texts finds the same")
    func wholeTexts() {
        var random = SeededGenerator(seed: 99)
        let text = Self.text(using: &random)
        let hits = unsafe text.withUnsafeBufferPointer {
            unsafe TermMatcher(Self.terms).hits(in: $0)
        }
        #expect(Set(hits) == NaiveTermMatcher(terms: Self.terms).hits(in: text))
        #expect(hits.count > 20)
    }

    private static func hits(
        of matcher: TermMatcher, in text: UnsafeBufferPointer<UInt8>, _ kernel: Kernel
    ) -> [TermMatcher.Hit] {
        var words = [sh_word](repeating: sh_word(), count: 300)
        var hits: [TermMatcher.Hit] = []
        var from = 0
        while from < text.count {
            let (count, resume) = unsafe matcher.table.find(
                in: text, from: from, to: text.count, into: &words, kernel: kernel.number)
            for word in words.prefix(count) {
                unsafe matcher.appendHits(
                    at: Int(word.position), list: Int(word.value), in: text, origin: 0, to: &hits)
            }
            from = resume
        }
        return hits
    }

    /// Terms in random case, between random separators.
    private static func text(using random: inout SeededGenerator) -> [UInt8] {
        let separators = [
            "", "", " ", "_", "-", "\n", "  ", "\u{A0}", ",", "9", "é", "\u{FFFD}", "#",
        ]
        var text = ""
        while text.utf8.count < 1_500 {
            let term = terms[Int.random(in: 0..<terms.count, using: &random)]
            for word in term.split(separator: " ") {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text += word.uppercased()
                case 1: text += word.prefix(1).uppercased() + word.dropFirst()
                case 2:
                    text += word.map {
                        Bool.random(using: &random) ? $0.uppercased() : $0.lowercased()
                    }.joined()
                default: text += word
                }
                text += separators[Int.random(in: 0..<separators.count, using: &random)]
            }
        }
        return Array(text.utf8) + [0xC3]
    }
}
