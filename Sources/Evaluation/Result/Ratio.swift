/// A share of a number of things, kept exact.
package struct Ratio: Sendable, Hashable {
    /// How many of them.
    package let part: Int
    /// Of how many; not zero.
    package let whole: Int

    /// The share, `nil` of nothing.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    /// 0...1.
    package var value: Double { Double(part) / Double(whole) }

    /// The share in units of 1/`units`, rounded down without a floating-point step between.
    func roundedDown(to units: Int) -> Int {
        part * units / whole
    }
}
