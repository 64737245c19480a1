internal import Crypto
internal import FindingModel
internal import Foundation
internal import Glibc

/// Copies and replaces files so that none is ever lost: written beside, made durable, its digest
/// compared, and only then named.
enum SafeCopy {
    /// Why a file was not copied or replaced; nothing was changed then.
    struct Failure: Error, Hashable {
        let message: String

        static var current: Failure { Failure(message: SystemError.current) }
    }

    /// What files are read from; a share that ceases to answer must not hold up the scan here either.
    private static let systems = FileSystems(ReadPatience())

    /// Copies a file to a path where there is none; its bytes must have a digest.
    static func copy(
        _ source: ScanPath, to target: ScanPath, sha256: String, replacing: Bool = false,
        like attributes: FileAttributes
    ) throws(Failure) {
        let reader = try open(source)
        let temporary = ReportFile.temporaryName(beside: target)
        let file = try create(temporary)
        do throws(Failure) {
            defer { close(file) }
            guard try write(reader, to: file) == sha256 else {
                throw Failure(message: "the file is not what was scanned")
            }
            try finish(file, like: attributes, listedAs: reader.descriptor)
            guard try digest(of: temporary) == sha256 else {
                throw Failure(message: "the copy cannot be read back")
            }
        } catch {
            unsafe _ = unlink(temporary.terminated)
            throw error
        }
        try name(temporary, target, replacing: replacing)
    }

    /// Puts text in place of a file.
    static func replace(
        _ path: ScanPath, with text: String, like attributes: FileAttributes
    ) throws(Failure) {
        let temporary = ReportFile.temporaryName(beside: path)
        let file = try create(temporary)
        do throws(Failure) {
            defer { close(file) }
            try write(Array(text.utf8), to: file)
            try finish(file, like: attributes)
        } catch {
            unsafe _ = unlink(temporary.terminated)
            throw error
        }
        try name(temporary, path, replacing: true)
    }

    /// SHA-256 of a file in hexadecimal; links are not followed.
    static func digest(of path: ScanPath) throws(Failure) -> String {
        let reader = try open(path)
        var digest = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1_048_576)
        while true {
            let count = try read(reader, &buffer)
            if count == 0 { break }
            digest.update(data: buffer.prefix(count))
        }
        return Hexadecimal.lowercase(digest.finalize())
    }

    /// Makes the folders above a path, for their owner only.
    static func makeFolders(above path: ScanPath) throws(Failure) {
        let folder = path.folder
        var error = makeFolder(folder)
        if error == ENOENT {
            try makeFolders(above: folder)
            error = makeFolder(folder)
        }
        guard error == 0 else {
            throw Failure(
                message: "cannot make the folder \(folder.display): \(SystemError.message(error))")
        }
    }

    /// Makes a folder; gives the error, 0 too if it is there already.
    private static func makeFolder(_ folder: ScanPath) -> Int32 {
        if unsafe mkdir(folder.terminated, S_IRWXU) == 0 || errno == EEXIST { return 0 }
        return errno
    }

    /// The file behind a link that was given to the scan; any other path as it is.
    ///
    /// A link is followed only to the file that was scanned: somebody may have put it there since.
    static func resolve(
        _ path: ScanPath, scanned: FileAttributes
    ) throws(Failure) -> ScanPath {
        do throws(FileReader.Failure) {
            let system = try systems.root(path).system(of: path)
            return try system.ask { () -> SystemAnswer<ScanPath> in
                guard let named = FileAttributes(path), !named.isSameFile(as: scanned),
                    let real = path.withoutLinks,
                    FileAttributes(real)?.isSameFile(as: scanned) == true
                else { return SystemAnswer(path) }
                return SystemAnswer(real)
            }.value
        } catch {
            throw Failure(message: error.message)
        }
    }

    private static func open(_ path: ScanPath) throws(Failure) -> FileReader {
        do throws(FileReader.Failure) {
            let system = try systems.root(path).system(of: path)
            return try FileReader(path, followingLink: false, on: system)
        } catch {
            throw Failure(message: error.message)
        }
    }

    private static func create(_ path: ScanPath) throws(Failure) -> Int32 {
        let file = unsafe Glibc.open(
            path.terminated, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
            S_IRUSR | S_IWUSR)
        guard file >= 0 else { throw .current }
        return file
    }

    private static func read(
        _ reader: borrowing FileReader, _ buffer: inout [UInt8]
    ) throws(Failure) -> Int {
        do throws(FileReader.Failure) {
            return try reader.read(into: &buffer)
        } catch {
            throw Failure(message: error.message)
        }
    }

    private static func write(
        _ reader: borrowing FileReader, to file: Int32
    ) throws(Failure) -> String {
        var digest = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1_048_576)
        while true {
            let count = try read(reader, &buffer)
            if count == 0 { return Hexadecimal.lowercase(digest.finalize()) }
            let bytes = Array(buffer.prefix(count))
            digest.update(data: bytes)
            try write(bytes, to: file)
        }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(
                    file, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .current }
            written += count
        }
    }

    /// Gives a file its owner, mode, access control list and time, and makes it durable.
    private static func finish(
        _ file: Int32, like attributes: FileAttributes, listedAs source: Int32? = nil
    ) throws(Failure) {
        // Why not checked: only root may give files away, and a copy of ours is a copy too.
        _ = fchown(file, uid_t(attributes.userID), gid_t(attributes.groupID))
        _ = fchmod(file, mode_t(attributes.mode & 0o777))
        if let source { AccessList.copy(from: source, to: file) }
        let time = timespec(
            tv_sec: attributes.modified / 1_000_000_000,
            tv_nsec: attributes.modified % 1_000_000_000)
        _ = unsafe futimens(file, [time, time])
        guard fsync(file) == 0 else { throw .current }
    }

    private static func name(
        _ temporary: ScanPath, _ path: ScanPath, replacing: Bool
    ) throws(Failure) {
        // Why link: rename would replace what somebody put there in the meantime.
        let result =
            if replacing {
                unsafe rename(temporary.terminated, path.terminated)
            } else {
                unsafe link(temporary.terminated, path.terminated)
            }
        let failure = Failure.current
        if !replacing || result != 0 { unsafe _ = unlink(temporary.terminated) }
        guard result == 0 else { throw failure }
        try synchronise(folderOf: path)
    }

    private static func synchronise(folderOf path: ScanPath) throws(Failure) {
        let opened = unsafe Glibc.open(
            path.folder.terminated, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw .current }
        defer { close(opened) }
        guard fsync(opened) == 0 else { throw .current }
    }
}

extension FileAttributes {
    fileprivate func isSameFile(as other: FileAttributes) -> Bool {
        inode == other.inode && device == other.device
    }
}
