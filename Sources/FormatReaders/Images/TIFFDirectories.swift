import ContentExtraction

/// The directories of a TIFF file (TIFF 6.0, section 2): its pictures, and whether all are there.
///
/// Nothing that they say is trusted.
struct TIFFDirectories {
    private static let mostPages = 10_000
    private static let mostEntries = 500
    /// Strips or tiles of a page that are looked at.
    private static let mostPieces = 10_000

    /// The largest of the pictures, and how many there are.
    private(set) var size = PictureSize(width: 0, height: 0)
    /// Whether something that a directory names lies behind the end of the file, or there is none.
    private(set) var isCut = false
    private var window: SourceWindow
    private let count: Int
    private let isBig: Bool

    init(_ source: any ByteSource) {
        window = SourceWindow(source)
        count = source.count
        isBig = window.byte(0) == 0x4D
        var directory = u32(4)
        var (width, height, pages) = (0, 0, 0)
        var seen: Set<Int> = []
        while directory > 0, pages < Self.mostPages, seen.insert(directory).inserted {
            let entries = u16(directory)
            let end = directory + 2 + entries * 12
            guard end <= count else {
                isCut = true
                break
            }
            pages += 1
            var pieces = Pieces()
            for index in 0..<min(entries, Self.mostEntries) {
                let entry = directory + 2 + index * 12
                switch u16(entry) {
                case 256: width = max(width, values(entry, most: 1).first ?? 0)
                case 257: height = max(height, values(entry, most: 1).first ?? 0)
                case 273, 324: pieces.starts = values(entry, most: Self.mostPieces)
                case 279, 325: pieces.lengths = values(entry, most: Self.mostPieces)
                default: break
                }
            }
            if pieces.end > count { isCut = true }
            directory = u32(end)
        }
        if pages == 0 { isCut = true }
        size = PictureSize(width: width, height: height, pages: pages)
    }

    /// The numbers of an entry, of 16 or 32 bits; few of them stand in the entry itself.
    private mutating func values(_ entry: Int, most: Int) -> [Int] {
        let kind = u16(entry + 2)
        guard kind == 3 || kind == 4 else { return [] }
        let isShort = kind == 3
        let width = isShort ? 2 : 4
        let number = min(u32(entry + 4), most)
        let start = number * width <= 4 ? entry + 8 : u32(entry + 8)
        guard start + number * width <= count else {
            isCut = true
            return []
        }
        return (0..<number).map { isShort ? u16(start + $0 * 2) : u32(start + $0 * 4) }
    }

    private mutating func u16(_ offset: Int) -> Int {
        isBig
            ? Int(window.byte(offset)) << 8 | Int(window.byte(offset + 1)) : window.u16(offset)
    }

    private mutating func u32(_ offset: Int) -> Int {
        isBig ? u16(offset) << 16 | u16(offset + 2) : window.u32(offset)
    }
}

/// Where the picture of a page lies.
private struct Pieces {
    var starts: [Int] = []
    var lengths: [Int] = []

    /// Where the last of them ends.
    var end: Int {
        zip(starts, lengths).reduce(0) { max($0, $1.0 + $1.1) }
    }
}
