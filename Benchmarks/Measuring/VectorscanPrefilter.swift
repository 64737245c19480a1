import CVectorscan
import Glibc
import PatternEngine

/// Vectorscan with all regexes of the rules in one database, as a prefilter would use it.
///
/// It reports ends of possible matches: what it cannot say, such as look-behind, is left out of the
/// patterns. Checks, context and confidence are not done, in its favour.
@safe final class VectorscanPrefilter {
    private let database: OpaquePointer
    private let scratch: OpaquePointer
    /// How many of the patterns it takes.
    let patternCount: Int

    /// Compiles the patterns that Vectorscan takes; others are left out.
    init(_ engine: Engine) throws {
        let taken = engine.patterns.map(\.pattern.expression).filter(Self.compiles)
        patternCount = taken.count
        var database: OpaquePointer?
        var fault: UnsafeMutablePointer<hs_compile_error_t>?
        let flags = [UInt32](repeating: Self.flags, count: taken.count)
        let numbers = Array(0..<UInt32(taken.count))
        let copies = unsafe taken.map { unsafe strdup($0) }
        defer { unsafe copies.forEach { unsafe free($0) } }
        let pointers = unsafe copies.map { unsafe UnsafePointer<CChar>($0) }
        let status = unsafe hs_compile_multi(
            pointers, flags, numbers, UInt32(taken.count), UInt32(HS_MODE_BLOCK), nil, &database,
            &fault)
        unsafe hs_free_compile_error(fault)
        var scratch: OpaquePointer?
        guard status == HS_SUCCESS, let database = unsafe database,
            unsafe hs_alloc_scratch(database, &scratch) == HS_SUCCESS,
            let scratch = unsafe scratch
        else { throw WrongAnswer("Vectorscan cannot compile the patterns") }
        unsafe self.database = database
        unsafe self.scratch = scratch
    }

    deinit {
        unsafe hs_free_scratch(scratch)
        unsafe hs_free_database(database)
    }

    private static let flags = UInt32(HS_FLAG_PREFILTER)

    private static func compiles(_ expression: String) -> Bool {
        var database: OpaquePointer?
        var fault: UnsafeMutablePointer<hs_compile_error_t>?
        let status = unsafe hs_compile(
            expression, flags, UInt32(HS_MODE_BLOCK), nil, &database, &fault)
        unsafe hs_free_compile_error(fault)
        unsafe hs_free_database(database)
        return status == HS_SUCCESS
    }

    /// Scans a text and gives the number of possible matches.
    func count(in text: [UInt8]) throws -> Int {
        var count = 0
        let status = unsafe text.withUnsafeBytes { bytes in
            unsafe withUnsafeMutablePointer(to: &count) { counter in
                unsafe hs_scan(
                    database, bytes.baseAddress, UInt32(bytes.count), 0, scratch,
                    { _, _, _, _, context in
                        unsafe context?.assumingMemoryBound(to: Int.self).pointee += 1
                        return 0
                    }, counter)
            }
        }
        guard status == HS_SUCCESS else { throw WrongAnswer("Vectorscan gave up") }
        return count
    }
}
