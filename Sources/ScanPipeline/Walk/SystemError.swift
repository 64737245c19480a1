internal import Glibc

/// What the operating system said.
enum SystemError {
    /// The message of the last failed call of this thread.
    static var current: String { message(errno) }

    /// The message of an error number, without the number.
    static func message(_ code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        return unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                unsafe strerror_r(code, base, buffer.count) == 0
            else { return "error \(code)" }
            return unsafe String(cString: base)
        }
    }
}
