/// The bytes of a file, attachment or archive member, of which a reader may read any stretch.
///
/// Used by one thread. Not all sources are files; those that stream are spooled before.
package protocol ByteSource: AnyObject {
    /// How many bytes there are.
    var count: Int { get }

    /// Reads bytes from an offset on; fewer than asked for only at the end.
    ///
    /// - Returns: how many were read, 0 at the end.
    func read(at offset: Int, into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int
}
