internal import RulePacks

/// Asks the checks of rules about values of one text.
///
/// Keeps the last answer: several patterns of a rule come upon the same value one after the other.
struct ValueJudge {
    private var value = 0..<0
    private var check = CheckName.none
    private var outcome = CheckOutcome.plain

    /// What a check says of the bytes at a range of the text.
    mutating func outcome(
        of check: CheckName, for value: Range<Int>, _ window: Window, _ tables: CheckTables
    ) -> CheckOutcome {
        if check == .none { return .plain }
        if check == self.check, value == self.value { return outcome }
        outcome = unsafe check.apply(to: window.bytes(value).span, using: tables)
        (self.check, self.value) = (check, value)
        return outcome
    }
}
