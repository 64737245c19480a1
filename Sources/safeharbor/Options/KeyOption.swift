import ArgumentParser
import Crypto
import Detection
import Foundation

/// The key for fingerprints.
struct KeyOption: ParsableArguments {
    @Option(
        name: .customLong("key"),
        help: ArgumentHelp(
            "The key for fingerprints, 32 bytes or more, readable by its owner only (mode 0600)."
                + " Default: SAFEHARBOR_KEY_FILE, else a random key for this run.",
            valueName: "file"))
    var file: String?

    /// A key, whether it outlives the run, and a digest that tells it from other keys.
    struct Loaded {
        let key: FingerprintKey
        /// The key itself, if it outlives the run.
        let lasting: SymmetricKey?
        let isLasting: Bool
        let check: String

        init(_ key: SymmetricKey, isLasting: Bool) {
            self.key = FingerprintKey(key)
            lasting = isLasting ? key : nil
            self.isLasting = isLasting
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("safeharbor key check".utf8), using: key)
            check = code.prefix(16).map { String($0, radix: 16) }.joined(separator: ".")
        }
    }

    /// Where the key of a store lies, if the user names none.
    static func path(besideStore store: String) -> String { store + ".key" }

    /// The key that the user names; else that of the store, which is made if there is none; else a
    /// random one.
    func load(besideStore store: String? = nil) throws -> Loaded {
        let fromEnvironment = ProcessInfo.processInfo.environment["SAFEHARBOR_KEY_FILE"]
        var path = file ?? fromEnvironment ?? ""
        if path.isEmpty, let store {
            path = Self.path(besideStore: store)
            try Self.makeKey(path)
        }
        guard !path.isEmpty else {
            return Loaded(SymmetricKey(size: .bits256), isLasting: false)
        }
        let bytes = try Self.content(of: path)
        guard bytes.count >= 32 else {
            throw CommandFailure(
                "the key file \(path) has \(bytes.count) bytes, but 32 are the least;"
                    + " make one with 'head -c 32 /dev/urandom'")
        }
        return Loaded(SymmetricKey(data: bytes), isLasting: true)
    }

    /// Makes a random key for its owner only, unless there is one.
    private static func makeKey(_ path: String) throws {
        guard unsafe access(path, F_OK) != 0 else { return }
        let temporary = path + ".\(getpid())"
        let descriptor = unsafe open(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "cannot make the key file \(path): \(unsafe String(cString: strerror(errno)))")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let key = SymmetricKey(size: .bits256)
        do {
            try file.write(contentsOf: unsafe Data(key.withUnsafeBytes { unsafe Array($0) }))
            try file.synchronize()
        } catch {
            unsafe _ = unlink(temporary)
            throw CommandFailure("cannot make the key file \(path): it cannot be written")
        }
        // Why link and not rename: a key that another scan just made is kept.
        unsafe _ = link(temporary, path)
        unsafe _ = unlink(temporary)
    }

    private static func content(of path: String) throws -> Data {
        // Why O_NONBLOCK: opening a named pipe would wait for somebody to write to it.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw CommandFailure("cannot read the key file \(path): \(reason)")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure("the key file \(path) is not a regular file; give a file")
        }
        guard status.st_mode & (S_IRWXG | S_IRWXO) == 0 else {
            throw CommandFailure(
                "the key file \(path) can be read by others; run 'chmod 600 \(path)'")
        }
        return try file.readToEnd() ?? Data()
    }
}
