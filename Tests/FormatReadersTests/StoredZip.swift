/// A zip file of empty entries, with the records that many entries take (APPNOTE.TXT, 4.3.14).
enum StoredZip {
    static func bytes(names: [String]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for name in names {
            let name = Array(name.utf8)
            let common = number(20, 2) + number(0, 8 + 12) + number(name.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10)
            directory += number(file.count, 4) + name
            file += number(0x0403_4B50, 4) + common + name
        }
        let start = file.count
        let record = start + directory.count
        file += directory
        file += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2)
        file += number(0, 8) + number(names.count, 8) + number(names.count, 8)
        file += number(directory.count, 8) + number(start, 8)
        file += number(0x0706_4B50, 4) + number(0, 4) + number(record, 8) + number(1, 4)
        file += number(0x0605_4B50, 4) + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2)
        file += number(directory.count, 4) + number(start, 4) + number(0, 2)
        return file
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}
