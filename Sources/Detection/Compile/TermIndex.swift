internal import PatternEngine

/// Every label and context term of every rule, with what each means to whom.
struct TermIndex: Sendable {
    enum Role: Int, CaseIterable {
        case label, raise, lower
    }

    let matcher: TermMatcher
    let terms: [String]
    private let width: Int
    /// For each role, `width` words of rule bits per term.
    private let bits: [[UInt64]]

    init(roles: [String: Set<TermRole>], rules: Int) {
        let terms = roles.keys.sorted()
        let width = max(1, (rules + 63) / 64)
        var bits = Role.allCases.map { _ in [UInt64](repeating: 0, count: terms.count * width) }
        for (number, term) in terms.enumerated() {
            for role in roles[term] ?? [] {
                bits[role.role.rawValue][number * width + role.rule / 64] |=
                    1 << UInt64(role.rule % 64)
            }
        }
        matcher = TermMatcher(terms)
        self.terms = terms
        self.width = width
        self.bits = bits
    }

    func has(_ role: Role, term: Int, rule: Int) -> Bool {
        bits[role.rawValue][term * width + rule / 64] >> UInt64(rule % 64) & 1 != 0
    }

    /// Whether a term is a label of any rule.
    func isLabel(term: Int) -> Bool {
        (0..<width).contains { bits[Role.label.rawValue][term * width + $0] != 0 }
    }
}

/// A term's meaning to one rule.
struct TermRole: Hashable {
    let role: TermIndex.Role
    let rule: Int
}
