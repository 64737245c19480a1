import Testing

/// A piece of source to try a check on, shown on one line.
struct Snippet: ExpressibleByStringLiteral, CustomTestStringConvertible {
    let text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    var testDescription: String { text.replacing("\n", with: "⏎") }
}
