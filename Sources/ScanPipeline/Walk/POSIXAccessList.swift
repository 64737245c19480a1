/// The list that Linux keeps with a file (acl(5)), as the kernel gives it: a version, then entries
/// of tag, permissions and number, little-endian.
enum POSIXAccessList {
    private static let version = 2

    /// The list as getfacl(1) writes it in one line: `user::rw-,user:nurse:r--,group::r--,…`.
    ///
    /// - Returns: the text, `list` if the bytes cannot be read, `nil` if it says no more than a mode.
    static func text(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 4, bytes.count % 8 == 4, number(bytes, 0, 4) == version else {
            return "list"
        }
        var entries: [String] = []
        var saysMore = false
        for place in stride(from: 4, to: bytes.count, by: 8) {
            let rights = permissions(number(bytes, place + 2, 2))
            let account = UInt32(number(bytes, place + 4, 4))
            switch number(bytes, place, 2) {
            case 0x01: entries.append("user::" + rights)
            case 0x02:
                saysMore = true
                let name = AccountNames.shared.user(account) ?? "\(account)"
                entries.append("user:\(name):" + rights)
            case 0x04: entries.append("group::" + rights)
            case 0x08:
                saysMore = true
                let name = AccountNames.shared.group(account) ?? "\(account)"
                entries.append("group:\(name):" + rights)
            case 0x10: entries.append("mask::" + rights)
            case 0x20: entries.append("other::" + rights)
            default: return "list"
            }
        }
        return saysMore ? entries.joined(separator: ",") : nil
    }

    private static func permissions(_ bits: Int) -> String {
        (bits & 4 > 0 ? "r" : "-") + (bits & 2 > 0 ? "w" : "-") + (bits & 1 > 0 ? "x" : "-")
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
        bytes[place..<(place + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
