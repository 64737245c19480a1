/// The data of an object as Windows embedded them before compound files (MS-OLEDS 2.2).
struct OLE1Object {
    /// The object's own data; all of it if the header is not understood.
    let data: [UInt8]
    /// What is known of its name, with a slash before it.
    let suffix: String

    init(_ bytes: [UInt8]) {
        var offset = 8
        for _ in 0..<3 {
            let length = bytes.u32(offset)
            guard length <= 4_096 else { offset = bytes.count; break }
            offset += 4 + length
        }
        let size = bytes.u32(offset)
        guard offset + 4 < bytes.count, size > 0 else {
            data = bytes
            suffix = ""
            return
        }
        let native = bytes.cut(offset + 4, size)
        if let package = OLEPackage(native) {
            data = package.data
            suffix = "/" + package.name
        } else {
            data = native
            suffix = ""
        }
    }
}

/// A file that the Object Packager wrapped (the stream `Ole10Native` without its size).
struct OLEPackage {
    let name: String
    let data: [UInt8]

    /// - Returns: `nil` if the bytes are no such package.
    init?(_ bytes: [UInt8]) {
        guard bytes.u16(0) == 2 else { return nil }
        var offset = 2
        guard let label = Self.text(bytes, &offset), Self.text(bytes, &offset) != nil else {
            return nil
        }
        offset += 4
        let length = bytes.u32(offset)
        guard length <= 4_096 else { return nil }
        offset += 4 + length
        let size = bytes.u32(offset)
        guard size > 0, offset + 4 + size <= bytes.count else { return nil }
        let step = label.split { $0 == "/" || $0 == "\\" }.last.map { String($0) }
        name = step ?? "package"
        data = bytes.cut(offset + 4, size)
    }

    private static func text(_ bytes: [UInt8], _ offset: inout Int) -> String? {
        guard offset < bytes.count,
            let end = bytes[offset...].prefix(1_024).firstIndex(of: 0)
        else { return nil }
        defer { offset = end + 1 }
        return CodePage.western.decode(bytes[offset..<end])
    }
}
