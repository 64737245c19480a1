/// A word in small letters, written as the keys of the term tables are; lives on the stack.
///
/// A longer word than ``capacity`` bytes is kept as one that no table has.
struct WordKey {
    static let capacity = 64

    private(set) var count = 0
    private(set) var isTooLong = false
    private var bytes = InlineArray<64, UInt8>(repeating: 0)

    init() {}

    /// Makes a key of a text that is one already.
    init(_ text: StaticString) {
        text.withUTF8Buffer { buffer in
            for position in buffer.indices { unsafe append(buffer[position]) }
        }
    }

    /// Appends a byte as it is.
    mutating func append(_ byte: UInt8) {
        guard count < Self.capacity else {
            isTooLong = true
            return
        }
        bytes[count] = byte
        count += 1
    }

    /// Appends letters in small letters; ASCII and the Latin letters with accents are known.
    mutating func appendLowercased(_ value: Span<UInt8>, _ range: Range<Int>) {
        var lead: UInt8 = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = value[position]
            if byte == 0xE2, position + 2 < range.upperBound, value[position + 1] == 0x80,
                value[position + 2] & 0xFE == 0x98
            {
                append(UInt8(ascii: "'"))
                position += 3
                continue
            }
            append(byte < 0x80 ? ASCII.lower(byte) : Self.lower(byte, after: lead))
            lead = byte
            position += 1
        }
    }

    /// Appends a space and another word.
    mutating func append(_ word: WordKey) {
        if count > 0 { append(UInt8(ascii: " ")) }
        for position in 0..<word.count { append(word.bytes[position]) }
        isTooLong = isTooLong || word.isTooLong
    }

    /// Drops what is behind the first bytes.
    mutating func truncate(to count: Int) {
        self.count = min(count, self.count)
        isTooLong = false
    }

    /// What a table has of the word.
    func entry(in table: TermTable) -> TermTable.Entry? {
        guard count > 0, !isTooLong else { return nil }
        return table.lookup(bytes.span.extracting(0..<count))
    }

    /// What a table has of the word, whose ``tableHash`` is known.
    func entry(in table: TermTable, _ hash: UInt32) -> TermTable.Entry? {
        guard count > 0, !isTooLong else { return nil }
        return table.lookup(bytes.span.extracting(0..<count), hash: hash)
    }

    /// The hash by which tables look the word up.
    var tableHash: UInt32 {
        var hash = TermTable.hashSeed
        for position in 0..<count { hash = TermTable.hash(hash, adding: bytes[position]) }
        return hash
    }

    /// The word without one of its parts; a range outside the word gives an empty one.
    func part(_ range: Range<Int>) -> WordKey {
        var part = WordKey()
        for position in range.clamped(to: 0..<count) { part.append(bytes[position]) }
        return part
    }

    /// The word without the accents of Latin letters; `nil` when it has none that is known.
    var withoutAccents: WordKey? {
        var plain = WordKey()
        var position = 0
        while position < count {
            let byte = bytes[position]
            if byte >= 0xC3, byte <= 0xC5 {
                guard let letter = Self.base(of: self[position + 1], after: byte) else {
                    return nil
                }
                plain.append(letter)
                position += 2
            } else {
                plain.append(byte)
                position += 1
            }
        }
        return plain.count < count ? plain : nil
    }

    subscript(position: Int) -> UInt8 {
        position >= 0 && position < count ? bytes[position] : 0
    }

    /// FNV-1a of 64 bits, for ``WordSet``.
    var hash: UInt64 {
        var hash = WordSet.hashSeed
        for position in 0..<count { hash = WordSet.hash(hash, adding: bytes[position]) }
        return hash
    }

    /// The small letter that an accented one of Latin-1 or Latin Extended-A is made from.
    private static func base(of byte: UInt8, after lead: UInt8) -> UInt8? {
        switch (lead, byte) {
        case (0xC3, 0xA0...0xA5), (0xC4, 0x80...0x85): UInt8(ascii: "a")
        case (0xC3, 0xA7), (0xC4, 0x86...0x8D): UInt8(ascii: "c")
        case (0xC4, 0x8E...0x91): UInt8(ascii: "d")
        case (0xC3, 0xA8...0xAB), (0xC4, 0x92...0x9B): UInt8(ascii: "e")
        case (0xC4, 0x9C...0xA3): UInt8(ascii: "g")
        case (0xC3, 0xAC...0xAF), (0xC4, 0xA8...0xB1): UInt8(ascii: "i")
        case (0xC4, 0xB9...0xBE), (0xC5, 0x80...0x82): UInt8(ascii: "l")
        case (0xC3, 0xB1), (0xC5, 0x83...0x88): UInt8(ascii: "n")
        case (0xC3, 0xB2...0xB6), (0xC3, 0xB8), (0xC5, 0x8C...0x91): UInt8(ascii: "o")
        case (0xC5, 0x94...0x99): UInt8(ascii: "r")
        case (0xC5, 0x9A...0xA1): UInt8(ascii: "s")
        case (0xC5, 0xA2...0xA7): UInt8(ascii: "t")
        case (0xC3, 0xB9...0xBC), (0xC5, 0xA8...0xB3): UInt8(ascii: "u")
        case (0xC3, 0xBD), (0xC3, 0xBF): UInt8(ascii: "y")
        case (0xC5, 0xB9...0xBE): UInt8(ascii: "z")
        default: nil
        }
    }

    /// The second byte of a letter of Latin-1 or Latin Extended-A in its small form.
    private static func lower(_ byte: UInt8, after lead: UInt8) -> UInt8 {
        switch (lead, byte) {
        case (0xC3, 0x97): byte
        case (0xC3, 0x80...0x9E): byte + 0x20
        case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): byte | 1
        case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE):
            byte & 1 == 1 ? byte + 1 : byte
        default: byte
        }
    }
}

/// A fixed set of words in small letters, asked without a copy of the word.
struct WordSet {
    static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

    private let hashes: Set<UInt64>

    /// Makes a set of the words of a text with one space between each.
    init(_ words: String) {
        hashes = Set(
            words.utf8.split(separator: UInt8(ascii: " ")).map {
                $0.reduce(Self.hashSeed, Self.hash)
            })
    }

    func contains(_ word: WordKey) -> Bool { hashes.contains(word.hash) }

    static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
