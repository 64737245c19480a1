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

    /// The key, and whether it outlives the run.
    func load() throws -> (key: FingerprintKey, isLasting: Bool) {
        let fromEnvironment = ProcessInfo.processInfo.environment["SAFEHARBOR_KEY_FILE"]
        guard let path = file ?? fromEnvironment, !path.isEmpty else { return (.random(), false) }
        let bytes = try Self.content(of: path)
        guard bytes.count >= 32 else {
            throw CommandFailure(
                "the key file \(path) has \(bytes.count) bytes, but 32 are the least;"
                    + " make one with 'head -c 32 /dev/urandom'")
        }
        return (FingerprintKey(SymmetricKey(data: bytes)), true)
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
