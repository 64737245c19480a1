internal import ContentExtraction
internal import FindingModel
internal import Glibc

/// What a document may still cost, whatever its headers claim.
final class WorkBudget {
    /// Bytes that come out before their ratio to what went in counts.
    private static let freeBytes = 64 * 1_024 * 1_024
    /// Bytes between two looks at the clock.
    private static let stride = 1_024 * 1_024

    private let settings: ExtractionSettings
    private let inputSize: Int
    private var deadline: Int
    private var bytes = 0
    private var entries = 0
    private var pictures = 0
    private var nextLook = 0
    /// The limit that was hit; it ends the document.
    private(set) var stop: ExtractionFailure?
    /// Called now and then while bytes go by.
    var pulse: () -> Void = {}

    init(_ settings: ExtractionSettings, inputSize: Int) {
        self.settings = settings
        self.inputSize = max(1, inputSize)
        deadline = Self.milliseconds + settings.seconds * 1_000
    }

    /// Counts bytes that came out of the document.
    func spend(_ count: Int) throws(ExtractionFailure) {
        bytes += count
        if bytes > settings.mostBytes {
            stop =
                stop ?? ExtractionFailure(.tooLarge, "its members are larger than allowed in all")
        }
        if bytes > Self.freeBytes, bytes / inputSize > settings.highestRatio {
            stop = stop ?? ExtractionFailure(.ratioLimit, "it expands more than allowed")
        }
        if bytes >= nextLook {
            nextLook = bytes + Self.stride
            pulse()
            lookAtClock()
        }
        try check()
    }

    /// Counts a member.
    func spendEntry() throws(ExtractionFailure) {
        entries += 1
        if entries > settings.mostEntries {
            stop = stop ?? ExtractionFailure(.entryLimit, "it has more members than allowed")
        }
        if entries % 64 == 0 { lookAtClock() }
        try check()
    }

    /// Counts a picture in which text is to be recognised; it gives the document more time.
    func spendPicture() throws(ExtractionFailure) {
        pictures += 1
        deadline += Int(settings.timeOfPicture / .milliseconds(1))
        guard pictures <= PictureSize.mostPictures else {
            throw ExtractionFailure(.entryLimit, "it has more pictures than are looked at")
        }
    }

    /// Throws if a limit was hit.
    func check() throws(ExtractionFailure) {
        if let stop { throw stop }
    }

    private func lookAtClock() {
        if Self.milliseconds > deadline {
            stop = stop ?? ExtractionFailure(.timeLimit, "reading it takes too long")
        }
    }

    /// Processor time of this process: waiting for the parent does not count.
    private static var milliseconds: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
