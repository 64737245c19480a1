import ContentExtraction
import FindingModel

/// A compound file: streams in folders within one file (MS-CFB).
///
/// Read in memory. Chains that loop or lead out of the file end there; ``isDamaged`` says so.
final class CompoundFile {
    /// A folder or stream.
    struct Entry {
        let name: String
        let isStream: Bool
        let start: Int
        let size: Int
        let left: Int
        let right: Int
        let child: Int
    }

    private let bytes: [UInt8]
    private let sectorSize: Int
    private let miniCutoff: Int
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    private var miniStream: [UInt8] = []
    private(set) var entries: [Entry] = []
    private var entered: Set<Int> = []
    /// Whether a chain of sectors ended early.
    private(set) var isDamaged = false

    private static let sizeLimit = 256 * 1_024 * 1_024
    private static let entryLimit = 200_000
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    convenience init(_ source: any ByteSource) throws(ExtractionFailure) {
        try self.init(try source.all(upTo: Self.sizeLimit))
    }

    init(_ bytes: [UInt8]) throws(ExtractionFailure) {
        self.bytes = bytes
        let shift = bytes.u16(30)
        guard bytes.starts(with: Self.signature), shift == 9 || shift == 12 else {
            throw ExtractionFailure(.damaged, "the file is no compound file")
        }
        sectorSize = 1 << shift
        miniCutoff = bytes.u32(56)
        readTable()
        let miniSectors = chain(bytes.u32(60), most: nil)
        miniTable = numbers(miniSectors)
        readDirectory()
        if let root = entries.first { miniStream = stream(root.start, root.size, mini: false) }
        guard !entries.isEmpty else {
            throw ExtractionFailure(.damaged, "the compound file has no directory")
        }
    }

    private func sector(_ index: Int) -> ArraySlice<UInt8> {
        let offset = (index + 1) * sectorSize
        guard index >= 0, index < 1 << 30, offset < bytes.count else { return [] }
        return bytes[offset..<min(bytes.count, offset + sectorSize)]
    }

    private func readTable() {
        var sectors = (0..<109).map { bytes.u32(76 + $0 * 4) }.filter { $0 < 0xFFFF_FFFA }
        var next = bytes.u32(68)
        var seen = 0
        let perSector = sectorSize / 4 - 1
        // Why a count: the list may loop.
        while next < 0xFFFF_FFFA, seen <= bytes.count / sectorSize {
            let part = sector(next)
            guard !part.isEmpty else { break }
            for index in 0..<perSector where part.u32(index * 4) < 0xFFFF_FFFA {
                sectors.append(part.u32(index * 4))
            }
            next = part.u32(perSector * 4)
            seen += 1
        }
        let most = bytes.count / sectorSize + 1
        table = numbers(Array(sectors.prefix(most)))
    }

    private func numbers(_ sectors: [Int]) -> [UInt32] {
        var result: [UInt32] = []
        for index in sectors {
            let part = sector(index)
            for number in 0..<(part.count / 4) {
                result.append(UInt32(truncatingIfNeeded: part.u32(number * 4)))
            }
        }
        return result
    }

    /// The sectors of a chain, at most so many.
    private func chain(_ start: Int, most: Int?) -> [Int] {
        var result: [Int] = []
        var next = start
        let limit = min(most ?? Int.max, bytes.count / sectorSize + 1)
        while next < 0xFFFF_FFFA, result.count < limit {
            guard next < table.count else {
                isDamaged = true
                break
            }
            result.append(next)
            next = Int(table[next])
        }
        return result
    }

    private func stream(_ start: Int, _ size: Int, mini: Bool) -> [UInt8] {
        guard size > 0, start < 0xFFFF_FFFA else { return [] }
        var result: [UInt8] = []
        if mini {
            var next = start
            while next < miniTable.count, result.count < size, result.count <= miniStream.count {
                result += miniStream.cut(next * 64, 64)
                next = Int(miniTable[next])
            }
        } else {
            for index in chain(start, most: size / sectorSize + 1) { result += sector(index) }
        }
        if result.count < size { isDamaged = true }
        return result.count > size ? Array(result[..<size]) : result
    }

    private func readDirectory() {
        for index in chain(bytes.u32(48), most: nil) {
            let part = sector(index)
            for offset in stride(from: 0, to: part.count, by: 128)
            where entries.count < Self.entryLimit {
                let entry = part.dropFirst(offset).prefix(128)
                let length = min(max(0, entry.u16(64) - 2), 62)
                entries.append(
                    Entry(
                        name: CodePage.utf16(Array(entry.prefix(length))),
                        isStream: entry.byte(66) == 2, start: entry.u32(116),
                        size: sectorSize == 512 ? entry.u32(120) : Int(clamping: entry.u64(120)),
                        left: entry.u32(68), right: entry.u32(72), child: entry.u32(76)))
            }
        }
    }

    /// What lies in a folder, by the folder's number; 0 is the outermost.
    func children(of folder: Int) -> [Int] {
        guard folder < entries.count else { return [] }
        var result: [Int] = []
        var seen: Set<Int> = []
        var pending = [entries[folder].child]
        while let next = pending.popLast() {
            guard next < entries.count, seen.insert(next).inserted else { continue }
            result.append(next)
            pending.append(entries[next].left)
            pending.append(entries[next].right)
        }
        return result.sorted()
    }

    /// Notes that a folder is being read; false if it was before, as folders may hold each other.
    func enter(_ folder: Int) -> Bool { entered.insert(folder).inserted }

    /// The entry with a name in a folder, in any case of letters.
    func find(_ name: String, in folder: Int = 0) -> Int? {
        let wanted = name.lowercased()
        return children(of: folder).first { entries[$0].name.lowercased() == wanted }
    }

    /// The bytes of a stream.
    func data(_ index: Int) -> [UInt8] {
        let entry = entries[index]
        guard entry.isStream else { return [] }
        return stream(entry.start, entry.size, mini: entry.size < miniCutoff)
    }

    /// The bytes of the stream with a name, `nil` if there is none.
    func data(_ name: String, in folder: Int = 0) -> [UInt8]? {
        find(name, in: folder).map { data($0) }
    }
}
