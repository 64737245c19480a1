/// The shape of a token of ASCII letters and digits, as far as the anchor table looks at it.
struct TokenShape: Hashable {
    /// A token of this length or longer counts as this long.
    static let longest = 32

    enum Class: Int, CaseIterable {
        case lower, digit, upper

        var bytes: ByteSet {
            switch self {
            case .lower: .lower
            case .digit: .digits
            case .upper: .upper
            }
        }
    }

    /// What a token is made of; the numbers are the kernel's.
    enum Kind: Int {
        case letters, mixed, digits

        init(_ classes: [Class]) {
            let digits = classes.filter { $0 == .digit }.count
            self = digits == 0 ? .letters : digits == classes.count ? .digits : .mixed
        }
    }

    /// The classes of the first bytes, at most three.
    let head: [Class]
    /// 1...``longest``
    let length: Int
    let kind: Kind

    /// The number that the kernel computes for the shape; see `sh_token_table`.
    var number: Int {
        var digits = 0
        var uppers = 0
        for (place, kind) in head.enumerated() {
            if kind == .digit { digits |= 1 << place }
            if kind == .upper { uppers |= 1 << place }
        }
        return ((digits | uppers << 3) * (TokenShape.longest + 1) + length) * 3 + kind.rawValue
    }
}
