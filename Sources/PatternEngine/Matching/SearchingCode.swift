internal import Synchronization

/// The code that searches a whole text for a pattern, compiled when it is first wanted.
///
/// Only the reference and patterns without an anchor want it, so that start-up need not pay for it.
final class SearchingCode: Sendable {
    private let expression: String
    private let options: UInt32
    private let compiled = Mutex<CompiledCode?>(nil)

    init(_ expression: String, options: UInt32) {
        self.expression = expression
        self.options = options
    }

    var code: CompiledCode {
        compiled.withLock { known in
            if let known { return known }
            guard let code = try? CompiledCode(expression, options: options) else {
                // Why it cannot be: the same expression has been compiled with one option more.
                fatalError("PCRE2 refuses a pattern that it has compiled before")
            }
            known = code
            return code
        }
    }
}
