/// The properties of a message, recipient or attachment (MS-OXMSG 2.4).
struct OutlookProperties {
    private let file: CompoundFile
    private var streams: [Int: (index: Int, type: Int)] = [:]
    private var fixed: [Int: UInt64] = [:]

    private static let fixedLimit = 10_000

    /// Reads the properties in a folder, of whose list the first `header` bytes are left out.
    init(_ file: CompoundFile, _ folder: Int, header: Int) {
        self.file = file
        for child in file.children(of: folder) {
            let name = file.entries[child].name.lowercased()
            guard name.hasPrefix("__substg1.0_"), name.utf8.count == 20,
                let tag = Int(name.dropFirst(12), radix: 16)
            else { continue }
            streams[tag >> 16] = (child, tag & 0xFFFF)
        }
        guard let list = file.data("__properties_version1.0", in: folder) else { return }
        for offset in stride(from: header, to: list.count - 15, by: 16) {
            guard fixed.count < Self.fixedLimit else { break }
            fixed[list.u32(offset) >> 16] = list.u64(offset + 8)
        }
    }

    /// The ids of all properties that are text.
    var textIds: [Int] {
        streams.filter { $0.value.type == 0x1F || $0.value.type == 0x1E }.keys.sorted()
    }

    func text(_ id: Int) -> String? {
        guard let stream = streams[id] else { return nil }
        let data = file.data(stream.index)
        let text: String
        switch stream.type {
        case 0x1F: text = CodePage.utf16(data)
        case 0x1E:
            let page = Int(truncatingIfNeeded: fixed[0x3FFD] ?? fixed[0x3FDE] ?? 1_252) & 0xFFFF
            text = CodePage(page).decode(data)
        default: return nil
        }
        return text.isEmpty ? nil : text.filter { $0 != "\0" }
    }

    func binary(_ id: Int) -> [UInt8]? {
        guard let stream = streams[id], stream.type == 0x102 else { return nil }
        return file.data(stream.index)
    }

    func time(_ id: Int) -> String? {
        fixed[id].flatMap { PropertySet.fileTime($0) }
    }
}
