internal import FindingModel
internal import PatternEngine
public import RulePacks

extension DetectorSet {
    /// Compiles rule packs; a rule with a fault is left out and named.
    ///
    /// Costs some 200 µs a pattern. The texts give the lines that diagnostics show. Throws only if
    /// the tables that travel with the program are damaged.
    public static func compile(
        _ packs: [RulePack], quoting texts: RuleTexts = RuleTexts()
    ) throws -> (detectors: DetectorSet, diagnostics: [Diagnostic]) {
        let (source, made, tables, diagnostics) = try parts(of: packs, quoting: texts)
        return (DetectorSet(source, made, tables), diagnostics)
    }

    /// What a set is made from, and the tables that are made of it.
    static func parts(
        of packs: [RulePack], quoting texts: RuleTexts = RuleTexts()
    ) throws -> (DetectorSource, DetectorTables, CheckTables, [Diagnostic]) {
        let rules = packs.flatMap { pack in pack.rules.map { (rule: $0, pack: pack.identifier) } }
        let compiled = SideBySide.map(rules.map(\.rule), DetectorCompiler.compile)
        var compiler = DetectorCompiler(quoting: texts)
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
    private let texts: RuleTexts
    private(set) var diagnostics: [Diagnostic] = []
    private var rules: [CompiledRule] = []
    private var detectors: [Detector] = []
    private var phrases: [PhraseSource] = []
    private var termLists: [TermListSource] = []
    private(set) var roles: [String: Set<TermRole>] = [:]

    /// Takes the texts that diagnostics quote.
    init(quoting texts: RuleTexts) {
        self.texts = texts
    }

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
                    report(RegexFault(error), in: pattern)
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
        report(RegexFault(unanchored: pattern.name, reason), in: pattern)
    }

    private mutating func report(_ fault: RegexFault, in pattern: RulePattern) {
        diagnostics.append(
            texts.diagnostic(
                fault.code, fault.message, about: pattern.shape.regex ?? "", byte: fault.byte,
                at: pattern.location, help: fault.help))
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
}
