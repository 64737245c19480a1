internal import ContentExtraction
internal import Crypto
internal import FindingModel

/// The bytes of a member on their way: counted, digested, and held to the limits.
struct MemberBytes {
    private let content: any MemberContent
    private let budget: WorkBudget
    private var digest = SHA256()
    private(set) var count = 0
    /// Why the content could not be read to its end.
    private(set) var failure: ExtractionFailure?
    private var isAtEnd = false

    init(_ content: any MemberContent, _ budget: WorkBudget) {
        self.content = content
        self.budget = budget
    }

    /// Reads on; 0 at the end and where the content fails.
    ///
    /// - Throws: the limit that ends the reading of the whole document.
    mutating func read(into buffer: inout [UInt8]) throws(ExtractionFailure) -> Int {
        guard !isAtEnd else { return 0 }
        var got = 0
        do {
            got = try content.read(into: &buffer)
        } catch {
            failure = error
        }
        guard got > 0 else {
            isAtEnd = true
            return 0
        }
        count += got
        unsafe buffer.withUnsafeBytes {
            unsafe digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<got]))
        }
        try budget.spend(got)
        return got
    }

    /// The first bytes, and whether they are all.
    mutating func head(_ chunk: inout [UInt8]) throws(ExtractionFailure) -> [UInt8] {
        var head: [UInt8] = []
        while head.count < ContentKind.headSize {
            let got = try read(into: &chunk)
            if got == 0 { break }
            head += chunk[..<got]
        }
        return head
    }

    /// The size, as far as it is known: all that was read, or what the container states.
    var size: Int { isComplete ? count : max(count, content.statedSize ?? 0) }

    var isComplete: Bool { isAtEnd && failure == nil }
    var hasEnded: Bool { isAtEnd }

    /// The digest; none if not all bytes were read.
    var sha256: [UInt8] { isComplete ? Array(digest.finalize()) : [] }
}
