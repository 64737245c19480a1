internal import Crypto
internal import FindingModel
internal import Foundation

/// A name for a thing that is the same whenever the thing is.
enum StableName {
    /// 32 hexadecimal digits out of the SHA-256 of a text that is no secret.
    static func of(_ text: String) -> String {
        Hexadecimal.lowercase(SHA256.hash(data: Data(text.utf8)).prefix(16))
    }
}

extension StableName {
    /// SHA-256 of a text in hexadecimal.
    static func digest(of text: String) -> String {
        Hexadecimal.lowercase(SHA256.hash(data: Data(text.utf8)))
    }
}
