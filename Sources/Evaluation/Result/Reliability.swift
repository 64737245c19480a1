internal import FindingModel

/// Whether nine of ten findings with a confidence of 0.9 are right.
///
/// Findings are put into bins of 0.05 from 0.65 to 1. The expected calibration error is that of
/// Naeini, Cooper and Hauskrecht (AAAI 2015): the distance between confidence and share right,
/// averaged over the bins by their number of findings.
package struct Reliability: Sendable, Hashable {
    /// The findings of one range of confidence.
    package struct Bin: Sendable, Hashable {
        /// From here, to the next bin's bound or 1.
        package let lowerBound: Double
        /// The bound above, which belongs to the next bin; 1 belongs to the last.
        package let upperBound: Double
        /// Findings in it that are right or false.
        package fileprivate(set) var count = 0
        /// How many of them are right.
        package fileprivate(set) var right = 0
        private var sum = 0.0

        fileprivate init(_ lowerBound: Double, _ upperBound: Double) {
            self.lowerBound = lowerBound
            self.upperBound = upperBound
        }

        /// The share that is right.
        package var shareRight: Ratio? { Ratio(right, of: count) }
        /// The mean confidence, `nil` of no findings.
        package var meanConfidence: Double? { count > 0 ? sum / Double(count) : nil }

        fileprivate mutating func add(_ confidence: Confidence, isRight: Bool) {
            count += 1
            right += isRight ? 1 : 0
            sum += confidence.value
        }
    }

    private static let bounds = [0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95, 1.0]

    /// Seven bins, ascending.
    package private(set) var bins = zip(bounds, bounds.dropFirst()).map { Bin($0, $1) }

    /// Findings in all bins.
    package var count: Int {
        bins.reduce(0) { $0 + $1.count }
    }

    /// The mean distance between confidence and share right, 0...1; `nil` without findings.
    package var expectedCalibrationError: Double? {
        guard count > 0 else { return nil }
        let distance = bins.reduce(0.0) { sum, bin in
            guard let mean = bin.meanConfidence, let share = bin.shareRight else { return sum }
            return sum + Double(bin.count) * abs(share.value - mean)
        }
        return distance / Double(count)
    }

    mutating func add(_ confidence: Confidence, isRight: Bool) {
        let index = bins.lastIndex { $0.lowerBound <= confidence.value } ?? 0
        bins[index].add(confidence, isRight: isRight)
    }
}
