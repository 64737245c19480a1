internal import CScanKernel
internal import PatternEngine

/// The memory that scanning needs beside the text: one per task, reusable for any text.
///
/// Some 100 kB. Not thread-safe, and cannot be copied.
public struct Scratch: ~Copyable {
    let match: MatchScratch
    var anchors: [sh_anchor]
    var words: [sh_word]
    let kernel: sh_kernel

    /// Allocates.
    public init() {
        self.init(kernel: sh_best_kernel(), limits: .init())
    }

    init(kernel: sh_kernel, limits: MatchScratch.Limits) {
        match = MatchScratch(limits: limits)
        anchors = Array(repeating: sh_anchor(), count: 2_048)
        words = Array(repeating: sh_word(), count: 2_048)
        self.kernel = kernel
    }
}
