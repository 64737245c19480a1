internal import Crypto
internal import FindingModel

extension FileReader {
    /// SHA-256 of the first bytes in hexadecimal, `nil` if not all can be read; the place of reading
    /// stays.
    borrowing func digest(of count: Int) -> String? {
        var digest = SHA256()
        var offset = 0
        while offset < count {
            let bytes = read(at: offset..<min(count, offset + 1_048_576))
            if bytes.isEmpty { return nil }
            digest.update(data: bytes)
            offset += bytes.count
        }
        return Hexadecimal.lowercase(digest.finalize())
    }
}
