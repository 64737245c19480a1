internal import PatternEngine

/// Every label and context term of every rule, with what each means to whom.
///
// Safe because the memory is written only in `init` and freed only in `deinit`.
@safe final class TermIndex: Precompiled, @unchecked Sendable {
    /// What a term means to a rule; a term can mean several things.
    struct Role: OptionSet, Hashable, BitwiseCopyable {
        let rawValue: UInt8
        static let label = Role(rawValue: 1)
        static let raise = Role(rawValue: 2)
        static let lower = Role(rawValue: 4)
    }

    let matcher: TermMatcher
    let terms: [String]
    /// For each rule a row of roles, one a term.
    private let roles: UnsafeMutableBufferPointer<Role>
    /// The roles that a term has for any rule.
    private let anyRoles: UnsafeMutableBufferPointer<Role>

    init(roles byTerm: [String: Set<TermRole>], rules: Int) {
        let terms = byTerm.keys.sorted()
        unsafe roles = .allocate(capacity: max(1, terms.count * rules))
        unsafe roles.initialize(repeating: [])
        unsafe anyRoles = .allocate(capacity: max(1, terms.count))
        unsafe anyRoles.initialize(repeating: [])
        for (number, term) in terms.enumerated() {
            for role in byTerm[term] ?? [] {
                unsafe roles[role.rule * terms.count + number].insert(role.role)
                unsafe anyRoles[number].insert(role.role)
            }
        }
        matcher = TermMatcher(terms)
        self.terms = terms
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        terms = try [String](from: &source)
        matcher = try TermMatcher(from: &source)
        unsafe roles = try source.buffer(of: Role.self)
        unsafe anyRoles = try source.buffer(of: Role.self)
    }

    func write(to out: inout PrecompiledWriter) {
        terms.write(to: &out)
        matcher.write(to: &out)
        unsafe out.write(plain: UnsafeBufferPointer(roles))
        unsafe out.write(plain: UnsafeBufferPointer(anyRoles))
    }

    deinit {
        unsafe roles.deallocate()
        unsafe anyRoles.deallocate()
    }

    /// What a term means to a rule.
    @inline(__always)
    func roles(of term: Int, for rule: Int) -> Role {
        unsafe roles[rule * anyRoles.count + term]
    }

    /// What each term means to a rule, by its number; valid as long as the index.
    @inline(__always)
    func roles(for rule: Int) -> UnsafePointer<Role>? {
        unsafe roles.baseAddress.map { unsafe UnsafePointer($0 + rule * anyRoles.count) }
    }

    /// Whether a term is a label of any rule.
    @inline(__always)
    func isLabel(term: Int) -> Bool {
        unsafe anyRoles[term].contains(.label)
    }
}

/// A term's meaning to one rule.
struct TermRole: Hashable {
    let role: TermIndex.Role
    let rule: Int
}
