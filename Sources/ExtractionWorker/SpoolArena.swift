internal import ContentExtraction
internal import FindingModel
internal import Glibc

/// Room for members that must be read at any place: in memory, then in a file without a name.
///
/// Spools are nested: the last to begin is the first to end.
final class SpoolArena {
    fileprivate struct Room {
        let descriptor: Int32
        let most: Int
        var used = 0
    }

    fileprivate var memory: Room
    fileprivate var disk: Room

    init(memory: Int32, disk: Int32, _ settings: ExtractionSettings) {
        self.memory = Room(descriptor: memory, most: memory < 0 ? 0 : settings.spoolMemory)
        self.disk = Room(descriptor: disk, most: disk < 0 ? 0 : settings.mostBytes)
    }

    /// Begins a spool.
    func begin() -> Spool { Spool(self) }

    /// Forgets everything.
    func clear() {
        for room in [memory, disk] where room.descriptor >= 0 {
            _ = ftruncate(room.descriptor, 0)
        }
        memory.used = 0
        disk.used = 0
    }

    fileprivate func write(
        _ bytes: ArraySlice<UInt8>, at place: Int, in room: Room
    ) throws(ExtractionFailure) {
        var written = 0
        while written < bytes.count {
            let start = written
            let count = unsafe bytes.withUnsafeBytes {
                unsafe pwrite(
                    room.descriptor, $0.baseAddress?.advanced(by: start), $0.count - start,
                    place + start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw ExtractionFailure(.tooLarge, "there is no room to hold it while it is read")
            }
            written += count
        }
    }
}

/// One member that is held while it is read.
final class Spool {
    private let arena: SpoolArena
    private let base: Int
    private var isOnDisk = false
    private var diskBase = 0
    private(set) var count = 0

    fileprivate init(_ arena: SpoolArena) {
        self.arena = arena
        base = arena.memory.used
        diskBase = arena.disk.used
    }

    /// Appends bytes; goes from memory to disk when memory is used up.
    func append(_ bytes: ArraySlice<UInt8>) throws(ExtractionFailure) {
        if !isOnDisk, base + count + bytes.count > arena.memory.most { try moveToDisk() }
        if isOnDisk {
            guard diskBase + count + bytes.count <= arena.disk.most else {
                throw ExtractionFailure(.tooLarge, "there is no room to hold it while it is read")
            }
            try arena.write(bytes, at: diskBase + count, in: arena.disk)
        } else {
            try arena.write(bytes, at: base + count, in: arena.memory)
        }
        count += bytes.count
        if isOnDisk {
            arena.disk.used = diskBase + count
        } else {
            arena.memory.used = base + count
        }
    }

    /// What was appended.
    var source: DescriptorSource {
        isOnDisk
            ? DescriptorSource(arena.disk.descriptor, from: diskBase, count: count)
            : DescriptorSource(arena.memory.descriptor, from: base, count: count)
    }

    /// Gives the room back.
    func end() {
        if isOnDisk {
            _ = ftruncate(arena.disk.descriptor, diskBase)
            arena.disk.used = diskBase
        } else {
            _ = ftruncate(arena.memory.descriptor, base)
            arena.memory.used = base
        }
    }

    private func moveToDisk() throws(ExtractionFailure) {
        let held = source
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        var moved = 0
        while moved < count {
            let got = try held.read(at: moved, into: &chunk)
            guard got > 0 else { break }
            guard arena.disk.descriptor >= 0 else {
                throw ExtractionFailure(.tooLarge, "there is no room to hold it while it is read")
            }
            try arena.write(chunk[..<got], at: diskBase + moved, in: arena.disk)
            moved += got
        }
        _ = ftruncate(arena.memory.descriptor, base)
        arena.memory.used = base
        isOnDisk = true
    }
}
