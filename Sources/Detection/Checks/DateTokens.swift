/// The numbers and words of a date, in their order, without the words that say nothing.
struct DateTokens {
    /// What a token is.
    enum Kind: Equatable {
        case number, month(Int), filler, word, none
    }

    /// A number or word, and what stands before it.
    struct Token {
        var kind = Kind.none
        /// The number; the first eighteen digits of a longer one.
        var value = 0
        /// How many digits the number is written with.
        var digits = 0
        /// The separator before it: 0 for nothing, a space only where nothing else is.
        var before: UInt8 = 0
    }

    static let capacity = 16

    /// How many tokens there are, at most `capacity`; the rest of a long value is not read.
    private(set) var count = 0
    /// Whether the value has bytes that no date has.
    private(set) var isDamaged = false
    private var tokens = InlineArray<16, Token>(repeating: Token())

    /// The token at a position; one of kind `none` behind the last.
    subscript(position: Int) -> Token {
        position >= 0 && position < count ? tokens[position] : Token()
    }

    init(_ value: Span<UInt8>) {
        var position = 0
        var before: UInt8 = 0
        while position < value.count, count < Self.capacity, !isDamaged {
            let byte = value[position]
            if ASCII.isDigit(byte) {
                add(Self.readNumber(value, &position), &before)
            } else if ASCII.isLetter(byte) {
                var word = DateWord()
                while position < value.count, ASCII.isLetter(value[position]) {
                    word.append(value[position])
                    position += 1
                }
                add(Token(kind: word.meaning), &before)
            } else {
                readSeparator(value, &position, &before)
            }
        }
    }

    private mutating func add(_ token: Token, _ before: inout UInt8) {
        guard token.kind != .filler else { return }
        tokens[count] = token
        tokens[count].before = before
        count += 1
        before = 0
    }

    private static func readNumber(_ value: Span<UInt8>, _ position: inout Int) -> Token {
        var token = Token(kind: .number)
        while position < value.count, let digit = ASCII.digit(value[position]) {
            if token.digits < 18 { token.value = token.value * 10 + digit }
            token.digits += 1
            position += 1
        }
        return token
    }

    private mutating func readSeparator(
        _ value: Span<UInt8>, _ position: inout Int, _ before: inout UInt8
    ) {
        let byte: UInt8
        if let separator = Separator.read(value, at: position) {
            byte =
                switch separator.kind {
                case .space, .parenthesis: UInt8(ascii: " ")
                case .dash: UInt8(ascii: "-")
                case .dot: UInt8(ascii: ".")
                case .slash: UInt8(ascii: "/")
                }
            position += separator.length
        } else if let length = Self.apostropheLength(value, at: position) {
            byte = UInt8(ascii: "'")
            position += length
        } else {
            byte = value[position]
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "@"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                position += 1
            default:
                isDamaged = true
            }
        }
        if before == 0 || before == UInt8(ascii: " ") { before = byte }
    }

    /// The number of bytes of an apostrophe, straight or curly; `nil` where there is none.
    private static func apostropheLength(_ value: Span<UInt8>, at position: Int) -> Int? {
        if value[position] == UInt8(ascii: "'") { return 1 }
        guard position + 2 < value.count, value[position] == 0xE2, value[position + 1] == 0x80
        else { return nil }
        return value[position + 2] == 0x98 || value[position + 2] == 0x99 ? 3 : nil
    }
}
