public import Crypto
internal import FindingModel
internal import Foundation

/// The deployment's key, under which values become fingerprints.
///
/// Never printed: its description says only that it is there. Thread-safe.
public struct FingerprintKey: Sendable, CustomStringConvertible {
    /// The digest of the key alone, from which every fingerprint goes on.
    private let begun: HMAC<SHA256>

    /// Wraps a key; 32 bytes or more are wanted (NIST SP 800-107r1, 5.3.2).
    public init(_ key: SymmetricKey) {
        begun = HMAC<SHA256>(key: key)
    }

    /// A random key of 256 bits.
    public static func random() -> FingerprintKey {
        FingerprintKey(SymmetricKey(size: .bits256))
    }

    /// Hides the key.
    public var description: String { "<REDACTED>" }

    /// The fingerprint of a value: its ASCII letters in upper case and its digits, and everything
    /// beyond ASCII, so that `123-45-6789` and `123 45 6789` are the same.
    func fingerprint(of value: UnsafeBufferPointer<UInt8>, entity: EntityType) -> Fingerprint {
        var message = Array(entity.rawValue.utf8)
        message.reserveCapacity(message.count + value.count + 1)
        message.append(0)
        for index in value.indices {
            let byte = unsafe value[index]
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x80...: message.append(byte)
            case 0x61...0x7A: message.append(byte & 0xDF)
            default: break
            }
        }
        var hmac = begun
        hmac.update(data: message)
        return unsafe hmac.finalize().withUnsafeBytes {
            unsafe Fingerprint(hex: Hexadecimal.lowercase($0))
        }
    }
}
