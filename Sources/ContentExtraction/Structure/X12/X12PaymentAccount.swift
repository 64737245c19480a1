/// Two bank elements and two account elements of BPR.
struct X12PaymentAccount: Sendable {
    /// The element that qualifies the number of the bank.
    let bank: Int
    let bankPath: String
    let accountPath: String
}
