/// What each kind of evidence is worth, in log-odds (natural logarithm).
///
/// Calibrated on the corpora: see the reliability table of `safeharbor evaluate`.
package struct EvidenceWeights: Sendable, Hashable {
    /// A step of the weight of a context word, by its distance.
    package struct Step: Sendable, Hashable {
        /// The furthest distance of the step, in characters.
        package let within: Int
        /// The weight up to there.
        package let weight: Double
    }

    /// A label directly before the value.
    package var label = 5.0
    /// A field that a standard gives to the entity, such as PID-3: 97 % by itself.
    package var standardField = 3.5
    /// A field whose name somebody chose, such as a column "City": 88 % by itself.
    package var namedField = 2.0
    /// What a failed check takes from such a field: the value is there, but wrong.
    package var failedCheckInField = -2.0
    /// A raising term near by.
    package var raise = [
        Step(within: 40, weight: 2.2), Step(within: 120, weight: 1.6),
        Step(within: 300, weight: 1.0),
    ]
    /// What share of its weight a second raising term adds.
    package var secondRaise = 0.5
    /// A lowering term directly before the value, where a label would be.
    package var lowerLabel = -5.0
    /// A lowering term near by.
    package var lower = [
        Step(within: 40, weight: -2.2), Step(within: 120, weight: -1.2),
        Step(within: 300, weight: -0.4),
    ]
    /// A specimen known to everybody can be no surer than this.
    package var mostForSample = 0.70

    /// The defaults.
    package init() {}

    /// The weight of a term at a distance, 0 beyond the last step.
    package static func weight(at distance: Int, in steps: [Step]) -> Double {
        steps.first { distance <= $0.within }?.weight ?? 0
    }
}
