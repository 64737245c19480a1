internal import ContentExtraction
internal import Crypto
internal import FindingModel

/// Recognises text in the pictures of documents, one after the other.
///
/// A picture without text that comes again, such as a letter's head, is not looked at twice.
final class PartPictures {
    /// What comes of a picture.
    enum Event {
        /// Where the text from here on stands.
        case page(String)
        case text([UInt8])
        case failure(ExtractionFailure)
    }

    /// Digests that are kept.
    private static let mostKnown = 20_000

    private let reader: PictureText
    private let settings: ExtractionSettings
    private var left = Duration.zero
    private var digest = SHA256()
    private var hasFailed = false
    private var withoutText: Set<[UInt8]> = []

    init(_ settings: ExtractionSettings) {
        reader = PictureText(languages: settings.pictureLanguages)
        self.settings = settings
    }

    /// Begins a document: its pictures may take as long as its reading, and each a little more.
    func begin() {
        left = .seconds(settings.seconds)
        hasFailed = false
        forget()
    }

    func take(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe digest.update(bufferPointer: $0) }
        if !hasFailed { reader.take(bytes) }
    }

    private func forget() {
        digest = SHA256()
        reader.clear()
    }

    /// Looks for text in the picture that was taken.
    func recognise(_ receive: (Event) -> Void) {
        let key = Array(digest.finalize())
        defer { forget() }
        guard !withoutText.contains(key) else { return }
        if !hasFailed { left += settings.timeOfPicture }
        let started = ContinuousClock.now
        var hasText = false
        var last = -1
        do {
            try reader.recognise(seconds: Int((left / .seconds(1)).rounded(.up))) { page, text in
                if !text.allSatisfy({ $0 <= 0x20 }) { hasText = true }
                if page != last {
                    last = page
                    receive(.page(page == 0 ? "picture" : "picture page \(page + 1)"))
                }
                receive(.text(text))
            }
            if !hasText, withoutText.count < Self.mostKnown { withoutText.insert(key) }
        } catch {
            // Why once: a document with a thousand pictures would say it a thousand times over.
            if error.reason == .timeLimit, left <= .zero { hasFailed = true }
            receive(.failure(error))
        }
        left -= started.duration(to: .now)
    }
}
