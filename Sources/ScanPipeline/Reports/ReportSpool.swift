internal import ContentExtraction
internal import Glibc

/// Text that is written late in a report though it is known early: kept in memory up to a bound,
/// then in a file without a name.
///
/// Not thread-safe.
final class ReportSpool {
    /// Why text cannot be kept.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let mostInMemory = 4 * 1_024 * 1_024

    private var kept: [UInt8] = []
    private var file: Int32 = -1
    private(set) var isEmpty = true

    deinit {
        if file >= 0 { close(file) }
    }

    func append(_ text: String) throws(Failure) {
        isEmpty = false
        kept.append(contentsOf: text.utf8)
        if kept.count >= Self.mostInMemory { try spill() }
    }

    /// Hands over everything, in pieces.
    func drain(into output: ReportOutput) throws {
        if file >= 0 {
            try spill()
            let reader = FileReader(borrowing: file)
            var offset = 0
            while true {
                let piece = reader.read(at: offset..<offset + 65_536)
                if piece.isEmpty { break }
                try output.write(piece)
                offset += piece.count
            }
        } else {
            try output.write(kept)
        }
    }

    private func spill() throws(Failure) {
        if file < 0 { file = AnonymousFile.open() }
        guard file >= 0 else {
            throw Failure(
                description: "cannot keep the report until its end: there is no folder for it; set"
                    + " TMPDIR to one where files can be made")
        }
        let error = DescriptorWrite.all(kept.span, to: file)
        guard error == 0 else {
            throw Failure(
                description: "cannot keep the report until its end: \(SystemError.message(error))")
        }
        kept.removeAll(keepingCapacity: true)
    }
}
