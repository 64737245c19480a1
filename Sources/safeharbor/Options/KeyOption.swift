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
        guard let path = file ?? fromEnvironment else { return (.random(), false) }
        let attributes: [FileAttributeKey: Any]
        let bytes: Data
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: path)
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure("cannot read the key file \(path)")
        }
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
        guard mode & 0o077 == 0 else {
            throw CommandFailure(
                "the key file \(path) can be read by others; run 'chmod 600 \(path)'")
        }
        guard bytes.count >= 32 else {
            throw CommandFailure(
                "the key file \(path) has \(bytes.count) bytes, but 32 are the least;"
                    + " make one with 'head -c 32 /dev/urandom'")
        }
        return (FingerprintKey(SymmetricKey(data: bytes)), true)
    }
}
