internal import CPCRE2

/// The library that runs the patterns.
package enum PatternLibrary {
    /// Its version and date, such as `10.42 2022-12-11`.
    package static var version: String {
        let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
        guard length > 0 else { return "unknown" }
        var text = [UInt8](repeating: 0, count: Int(length))
        _ = unsafe text.withUnsafeMutableBytes { bytes in
            unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), bytes.baseAddress)
        }
        return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    }
}
