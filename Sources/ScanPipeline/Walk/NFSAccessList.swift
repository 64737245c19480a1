/// The list of a file on an NFS 4 server (RFC 7530, 6.2.1), as Linux gives it: entries of type,
/// flags, rights and name, in XDR.
enum NFSAccessList {
    private static let types = ["A", "D", "U", "L"]
    /// Letters of rights by their bits, as nfs4_getfacl(1) writes them.
    private static let letters: [(bit: Int, letter: String)] = [
        (0x1, "r"), (0x2, "w"), (0x4, "a"), (0x40, "D"), (0x1_0000, "d"), (0x20, "x"),
        (0x80, "t"), (0x100, "T"), (0x8, "n"), (0x10, "N"), (0x2_0000, "c"), (0x4_0000, "C"),
        (0x8_0000, "o"), (0x10_0000, "y"),
    ]
    private static let most = 1_000

    /// The list in one line: `A::nurse@example.org:rtncy,…`.
    ///
    /// - Returns: the text, `list` if the bytes cannot be read, `nil` if it names nobody but owner,
    ///   group and everybody.
    static func text(_ bytes: [UInt8]) -> String? {
        var rest = bytes[...]
        guard let count = number(&rest), count <= most else { return "list" }
        var entries: [String] = []
        var saysMore = false
        for _ in 0..<count {
            guard let type = number(&rest), types.indices.contains(type),
                let flags = number(&rest), let rights = number(&rest),
                let length = number(&rest), (length + 3) / 4 * 4 <= rest.count,
                let name = String(validating: rest.prefix(length), as: UTF8.self)
            else { return "list" }
            rest = rest.dropFirst((length + 3) / 4 * 4)
            saysMore = saysMore || !["OWNER@", "GROUP@", "EVERYONE@"].contains(name)
            let words = letters.filter { rights & $0.bit > 0 }.map(\.letter).joined()
            entries.append("\(types[type]):\(flags & 0x40 > 0 ? "g" : ""):\(name):\(words)")
        }
        return saysMore ? entries.joined(separator: ",") : nil
    }

    private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= 4 else { return nil }
        defer { bytes = bytes.dropFirst(4) }
        return bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
}
