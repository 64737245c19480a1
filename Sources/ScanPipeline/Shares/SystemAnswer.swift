internal import Glibc

/// What a call to the operating system gave: a value, an error number, or some of both.
struct SystemAnswer<Value: Sendable>: Sendable {
    let value: Value
    /// 0 if all went well.
    let error: Int32

    init(_ value: Value, error: Int32 = 0) {
        self.value = value
        self.error = error
    }

    /// Whether another try may go well: a server that is away for a moment, a handle that went stale.
    var mayPass: Bool {
        switch error {
        case EIO, ESTALE, ETIMEDOUT, EREMOTEIO, ENOLINK, ECOMM, ENOTCONN, ESHUTDOWN, EHOSTDOWN,
            EHOSTUNREACH, ENETDOWN, ENETUNREACH, ENETRESET, ECONNRESET, ECONNABORTED,
            ECONNREFUSED:
            true
        default: false
        }
    }
}
