import Foundation

/// The times of several runs of one thing.
struct Timing {
    /// Seconds, ascending.
    let seconds: [Double]

    var best: Double { seconds[0] }
    var median: Double { seconds[seconds.count / 2] }

    init(_ seconds: [Double]) {
        self.seconds = seconds.sorted()
    }

    /// Runs something that works on this thread alone, and takes the thread's processor time.
    ///
    /// On a quiet machine that is the time on the wall; on a busy one it leaves out the others.
    static func processor(runs: Int, of body: () throws -> Void) rethrows -> Timing {
        Timing(
            try (0..<runs).map { _ in
                let start = processorSeconds
                try body()
                return processorSeconds - start
            })
    }

    /// Runs something and takes the time on the wall.
    static func wall(runs: Int, of body: () throws -> Void) rethrows -> Timing {
        Timing(
            try (0..<runs).map { _ in
                try ContinuousClock().measure(body) / .seconds(1)
            })
    }

    private static var processorSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
