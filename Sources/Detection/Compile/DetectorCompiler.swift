internal import FindingModel
internal import PatternEngine
public import RulePacks

extension DetectorSet {
    /// Compiles rule packs; a rule with a fault is left out and named.
    ///
    /// Costs some 200 µs a pattern. Throws only if the tables that travel with the program are
    /// damaged.
    public static func compile(
        _ packs: [RulePack]
    ) throws -> (detectors: DetectorSet, diagnostics: [Diagnostic]) {
        let (source, made, tables, diagnostics) = try parts(of: packs)
        return (DetectorSet(source, made, tables), diagnostics)
    }

    /// What a set is made from, and the tables that are made of it.
    static func parts(
        of packs: [RulePack]
    ) throws -> (DetectorSource, DetectorTables, CheckTables, [Diagnostic]) {
        let rules = packs.flatMap { pack in pack.rules.map { (rule: $0, pack: pack.identifier) } }
        let compiled = SideBySide.map(rules.map(\.rule), DetectorCompiler.compile)
        var compiler = DetectorCompiler()
        for (rule, patterns) in zip(rules, compiled) {
            compiler.add(rule.rule, patterns, of: rule.pack)
        }
        let tables = try CheckTables.shipped()
        let source = try compiler.source(of: packs)
        let made = DetectorTables(source, roles: compiler.roles, tables)
        return (source, made, tables, compiler.diagnostics.sorted())
    }
}

/// More patterns than one set can hold.
struct TooManyPatterns: Error, CustomStringConvertible {
    let count: Int

    var description: String {
        "the rules have \(count) patterns, but \(DetectorSet.mostDetectors) are the most"
    }
}

/// Collects compiled rules and what is wrong with the others.
struct DetectorCompiler {
    private(set) var diagnostics: [Diagnostic] = []
    private var rules: [CompiledRule] = []
    private var detectors: [Detector] = []
    private var phrases: [PhraseSource] = []
    private var termLists: [TermListSource] = []
    private(set) var roles: [String: Set<TermRole>] = [:]

    /// A pattern of a rule in machine code, or what is wrong with it.
    typealias CompiledRegex = Result<Pattern, PatternError>

    /// Compiles the regexes of a rule; `nil` stands for a pattern that is none.
    static func compile(_ rule: Rule) -> [CompiledRegex?] {
        rule.patterns.map { pattern in
            guard case .regex(let regex) = pattern.shape else { return nil }
            do throws(PatternError) {
                let isLabelled = pattern.requires.needsLabel
                return .success(try Pattern(regex, beginsBehindLabel: isLabelled))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Adds a rule whose regexes have been compiled.
    mutating func add(_ rule: Rule, _ regexes: [CompiledRegex?], of pack: String) {
        var compiled: [Detector] = []
        var phrases: [PhraseSource] = []
        var termLists: [TermListSource] = []
        for (ordinal, (pattern, regex)) in zip(rule.patterns, regexes).enumerated() {
            let facts = PatternFacts(pattern, ordinal, of: rule, number: rules.count)
            switch pattern.shape {
            case .regex:
                switch regex {
                case .success(let code):
                    warnIfUnanchored(pattern, code)
                    compiled.append(Detector(facts: facts, pattern: code))
                case .failure(let error):
                    diagnostics.append(Self.diagnostic(for: error, in: pattern))
                case nil: break
                }
            case .phrase(let shape):
                phrases.append(
                    PhraseSource(facts: facts, shape: shape))
            case .terms(let shape):
                termLists.append(
                    TermListSource(facts: facts, shape: shape, labels: rule.labels))
            }
        }
        guard compiled.count + phrases.count + termLists.count == rule.patterns.count else {
            return
        }
        detectors += compiled
        self.phrases += phrases
        self.termLists += termLists
        addTerms(of: rule)
        rules.append(
            CompiledRule(
                id: rule.id, entity: rule.entity, pack: pack, check: rule.check,
                within: rule.context.within))
    }

    /// Everything that was added.
    func source(of packs: [RulePack]) throws -> DetectorSource {
        guard detectors.count <= DetectorSet.mostDetectors else {
            throw TooManyPatterns(count: detectors.count)
        }
        return DetectorSource(
            rulePacks: packs.map(\.identifier), rules: rules, detectors: detectors,
            phrases: phrases, termLists: termLists)
    }

    private mutating func warnIfUnanchored(_ pattern: RulePattern, _ compiled: Pattern) {
        guard case .none(let reason) = compiled.anchor else { return }
        diagnostics.append(
            Diagnostic(
                .regexNotAnchored,
                "pattern '\(pattern.name)' has no anchor (\(reason)) and runs over every byte",
                at: pattern.location,
                help: "begin with \\b or (?<![A-Za-z0-9]) and a letter or digit"))
    }

    private mutating func addTerms(of rule: Rule) {
        func add(_ terms: [String], as role: TermIndex.Role) {
            for term in terms {
                roles[term.lowercased(), default: []].insert(
                    TermRole(role: role, rule: rules.count))
            }
        }
        add(rule.labels, as: .label)
        add(rule.context.raises, as: .raise)
        add(rule.context.lowers, as: .lower)
    }

    private static func diagnostic(
        for error: PatternError, in pattern: RulePattern
    ) -> Diagnostic {
        let (code, message, help): (DiagnosticCode, String, String?) =
            switch error {
            case .syntax(let message, let offset):
                (.regexDoesNotCompile, "\(message) at offset \(offset) of the regex", nil)
            case .notCompilable(let message): (.regexDoesNotCompile, message, nil)
            case .matchesEmpty:
                (.regexMatchesEmpty, "the regex can match the empty text", "ask for one character")
            case .looksTooFarBack(let characters, let most):
                (
                    .regexUnbounded, "the regex looks back \(characters) characters",
                    "look back at most \(most)"
                )
            case .tooLong(let bytes, let most):
                (
                    .regexUnbounded,
                    bytes.map { "a match can span \($0) bytes" } ?? "a match has no bound",
                    "bound every quantifier, so that a match spans at most \(most) bytes"
                )
            case .notRead(let construct):
                (
                    .regexDoesNotCompile, "'\(construct)' is a construct that rules cannot use",
                    "write it with sets, groups, bounded repetitions and look-around"
                )
            case .tiedToText(let construct):
                (
                    .regexDoesNotCompile, "'\(construct)' ties the regex to how the text is cut",
                    "use look-around such as (?<![\\w]) instead"
                )
            }
        return Diagnostic(code, message, at: pattern.location, help: help)
    }
}
