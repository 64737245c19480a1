public import Crypto
internal import FindingModel
internal import Foundation

/// The deployment's key, under which values become fingerprints.
///
/// Never printed: its description says only that it is there. Thread-safe.
public struct FingerprintKey: Sendable, CustomStringConvertible {
    private let key: SymmetricKey

    /// Wraps a key; 32 bytes or more are wanted (NIST SP 800-107r1, 5.3.2).
    public init(_ key: SymmetricKey) {
        self.key = key
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
        var hmac = HMAC<SHA256>(key: key)
        hmac.update(data: Array(entity.rawValue.utf8))
        var normal: [UInt8] = [0]
        normal.reserveCapacity(value.count + 1)
        for index in value.indices {
            let byte = unsafe value[index]
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x80...: normal.append(byte)
            case 0x61...0x7A: normal.append(byte & 0xDF)
            default: break
            }
        }
        hmac.update(data: normal)
        return Fingerprint(hex: Hexadecimal.lowercase(hmac.finalize()))
    }
}
