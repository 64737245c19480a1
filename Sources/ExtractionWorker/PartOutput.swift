internal import ContentExtraction
internal import FindingModel

/// What a reader finds in one document, on its way to the parent.
final class PartOutput: ExtractionSink {
    private let walk: DocumentWalk
    private let path: String
    private let depth: Int
    /// The first thing that could not be read.
    private(set) var problem: ExtractionFailure?
    /// Whether there was anything to be read.
    private(set) var hasContent = false

    init(_ walk: DocumentWalk, path: String, depth: Int) {
        self.walk = walk
        self.path = path
        self.depth = depth
    }

    func text(_ utf8: Span<UInt8>) throws(ExtractionFailure) {
        guard utf8.count > 0 else { return }
        try walk.budget.spend(utf8.count)
        hasContent = true
        walk.output.write(.text, utf8)
    }

    func place(_ name: String) throws(ExtractionFailure) {
        try walk.budget.check()
        walk.output.write(.place, Array(name.utf8.prefix(1_000)))
    }

    func member(_ name: String, _ content: any MemberContent) throws(ExtractionFailure) {
        hasContent = true
        try walk.member(path: step(name), content, depth: depth + 1)
    }

    func picture(_ source: any ByteSource, _ size: PictureSize) throws(ExtractionFailure) {
        guard walk.recognition != .off else {
            return note(
                ExtractionFailure(.ocrOff, "text in pictures is not looked for"), about: nil)
        }
        hasContent = true
        if walk.recognition == .auto, size.isTooSmallForText { return }
        guard size.pixels <= PictureSize.mostPixels, source.count <= PictureSize.mostBytes else {
            return note(
                ExtractionFailure(.tooLarge, "a picture is larger than is looked at"), about: nil)
        }
        try walk.budget.spendPicture()
        try walk.send(source, as: .picture)
        walk.output.write(.picture, [])
        walk.output.flush()
    }

    func note(_ failure: ExtractionFailure, about name: String?) {
        guard let name else {
            problem = problem ?? failure
            return
        }
        hasContent = true
        walk.unopened(path: step(name), failure)
    }

    private func step(_ name: String) -> String {
        let name = String(name.prefix(4_000))
        return path.isEmpty ? name : path + "!" + name
    }
}
