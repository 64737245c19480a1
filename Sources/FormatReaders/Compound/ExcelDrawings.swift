/// The drawings of a workbook of 97 to 2003, which its records hold in pieces (MS-XLS, 2.4.170).
enum ExcelDrawings {
    static func joined(_ book: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        var isInside = false
        while offset + 4 <= book.count {
            let (type, length) = (book.u16(offset), book.u16(offset + 2))
            // The group of drawings, and what continues it.
            isInside = type == 0xEB || isInside && type == 0x3C
            if isInside { result += book.cut(offset + 4, length) }
            offset += 4 + length
        }
        return result
    }
}
