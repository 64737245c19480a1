internal import Glibc

/// Writing to what is open.
package enum DescriptorWrite {
    /// Writes bytes to the last one, also where a call takes only some, or a signal comes between.
    ///
    /// - Returns: 0, or the number of the system's error.
    package static func all(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let rest = bytes.extracting(written..<bytes.count)
            let count = unsafe rest.withUnsafeBufferPointer {
                unsafe write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { return errno }
            written += count
        }
        return 0
    }
}
