/// A stretch of a source, as a source of its own and as the content of a member.
///
/// A member of this kind needs no spool: its bytes can be read again where they are.
package final class RangeContent: ByteSource, MemberContent {
    private let source: any ByteSource
    private let range: Range<Int>
    private var position = 0

    /// Takes the part of a range that the source has.
    package init(_ source: any ByteSource, _ range: Range<Int>) {
        self.source = source
        self.range = range.clamped(to: 0..<max(0, source.count))
    }

    package var count: Int { range.count }

    package var statedSize: Int? { range.count }

    package func read(
        at offset: Int, into buffer: inout [UInt8]
    ) throws(ExtractionFailure) -> Int {
        guard offset >= 0, offset < range.count else { return 0 }
        // Why cut afterwards: a buffer cannot be shortened for one call without a copy.
        let count = try source.read(at: range.lowerBound + offset, into: &buffer)
        return min(count, range.count - offset)
    }

    package func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        let count = try read(at: position, into: &buffer)
        position += count
        return count
    }
}
