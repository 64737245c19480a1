import Foundation

/// What a structural test says about a value.
package enum CheckOutcome: Sendable, Hashable {
    /// The value fits, which is evidence of so much: the logarithm of one over the share of random
    /// values of the same shape that fit too. The shape is what a pattern can state: lengths,
    /// classes, prefixes and ranges count for nothing here, as a pattern has counted them already.
    /// Negative for values which fit and are rarely meant.
    case passed(weight: Double)
    /// The value cannot be what the rule looks for.
    case failed
    /// A specimen that everybody knows: it fits and belongs to nobody.
    case sample
}

extension CheckOutcome {
    /// The most that any check is worth.
    ///
    /// Why: the shares are those of random values. Article numbers, room numbers and words are not
    /// drawn at random, so nothing here claims better odds than a thousand to one.
    static let most = 6.907755278982137

    /// Passed; one random value in so many does.
    static func passed(oneIn many: Double) -> CheckOutcome {
        .passed(weight: min(log(many), most))
    }

    /// Passed, which says nothing by itself.
    static let plain = CheckOutcome.passed(weight: 0)

    /// Passed a decimal check digit.
    static let checkDigit = CheckOutcome.passed(weight: 2.302585092994046)

    /// `checkDigit` or `failed`.
    static func checkDigit(_ fits: Bool) -> CheckOutcome { fits ? checkDigit : failed }
}
