import Testing

@testable import PatternEngine

@Suite("Limits of matching")
struct MatchLimitTests {
    /// Takes very long to say no: how to divide the letters among the groups is left open.
    ///
    /// There is an exclamation mark in the text, as PCRE2 gives up at once where there is none.
    private static let slow = #"\b(?:a{0,20}){0,20}!"#
    private static let text = Array((String(repeating: "a", count: 300) + " !").utf8)

    @Test("A match that costs too much is reported, not taken for none")
    func matchLimit() throws {
        var limits = MatchScratch.Limits()
        limits.match = 1_000
        let pattern = try Pattern(Self.slow)
        #expect(pattern.view <= Pattern.longestView)
        #expect(
            pattern.attempt(at: 0, in: Self.text, limits: limits) == .failed(.matchLimit))
        #expect(pattern.attempt(at: 0, in: Self.text) == .failed(.matchLimit))
    }

    @Test("A search that costs too much is reported, not taken for none")
    func searchLimit() throws {
        #expect(try Pattern(Self.slow).first(in: Self.text) == .failed(.matchLimit))
    }

    @Test("A match that needs more stack than it has is reported, not taken for none")
    func stackLimit() throws {
        var limits = MatchScratch.Limits()
        limits.stack = 1
        let pattern = try Pattern(#"\b(?:(?<x>a|b)(?<y>c|d)?){1,250}!"#)
        let text = Array((String(repeating: "a", count: 250) + " !").utf8)
        #expect(
            pattern.attempt(at: 0, in: text, limits: limits) == .failed(.stackLimit))
    }

    @Test("After a limit the same memory matches as before")
    func goesOn() throws {
        let scratch = MatchScratch()
        let slow = try Pattern(Self.slow)
        let quick = try Pattern(#"\ba{3}\b"#)
        let text = Self.text + Array(" aaa".utf8)
        unsafe text.withUnsafeBufferPointer {
            #expect(unsafe slow.match(at: 0, in: $0, using: scratch) == .failed(.matchLimit))
            #expect(
                unsafe quick.firstMatch(from: 0, in: $0, using: scratch)
                    == .match(value: 303..<306, start: 303))
        }
    }
}
