internal import CScanKernel
internal import PatternEngine

/// The memory that scanning needs beside the text: one per task, reusable for any text.
///
/// Some 100 kB at first, and some MB when texts have been scanned. Not thread-safe, and cannot be
/// copied.
@safe public struct Scratch: ~Copyable {
    let match: MatchScratch
    /// Says which detectors may match at an anchor; of the detectors that were scanned with last.
    private var walks: AnchorWalks?
    private let patience: Int
    var anchors: [sh_anchor]
    /// Those behind labels, which are looked for while the others are followed.
    var labelledAnchors: [sh_anchor]
    var words: [sh_word]
    var capitals: [sh_capital]
    /// Bits of the detectors that remain at an anchor, and of those that a label allows.
    let remaining: UnsafeMutablePointer<UInt64>
    let allowed: UnsafeMutablePointer<UInt64>
    /// Bits of the detectors that a term raises in the stretch of text around.
    let raised: UnsafeMutablePointer<UInt64>
    let kernel: sh_kernel

    /// Allocates.
    public init() {
        self.init(kernel: sh_best_kernel(), limits: .init())
    }

    /// The patience is that of ``LazyDFA``.
    init(kernel: sh_kernel, limits: MatchScratch.Limits, patience: Int = LazyDFA.usualPatience) {
        self.patience = patience
        match = MatchScratch(limits: limits)
        anchors = Array(repeating: sh_anchor(), count: 2_048)
        labelledAnchors = Array(repeating: sh_anchor(), count: 256)
        words = Array(repeating: sh_word(), count: 2_048)
        capitals = Array(repeating: sh_capital(), count: 1_024)
        self.kernel = kernel
        unsafe remaining = .allocate(capacity: Self.mostWords)
        unsafe allowed = .allocate(capacity: Self.mostWords)
        unsafe raised = .allocate(capacity: Self.mostWords)
        unsafe raised.initialize(repeating: 0, count: Self.mostWords)
        unsafe remaining.initialize(repeating: 0, count: Self.mostWords)
        unsafe allowed.initialize(repeating: 0, count: Self.mostWords)
    }

    deinit {
        unsafe remaining.deallocate()
        unsafe allowed.deallocate()
        unsafe raised.deallocate()
    }

    /// The automata of some detectors; costs nothing if they were the last ones.
    mutating func walks(of detectors: DetectorSet) -> AnchorWalks {
        if let walks, walks.detectors === detectors { return walks }
        let made = AnchorWalks(detectors, patience: patience)
        walks = made
        return made
    }

    /// Enough for 8,192 detectors; ``DetectorSet`` refuses more.
    static let mostWords = 128
}
