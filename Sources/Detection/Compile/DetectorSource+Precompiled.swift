internal import FindingModel
internal import PatternEngine
internal import RulePacks

extension CheckName: Precompiled {}
extension RulePattern.Requirement: Precompiled {}
extension PhraseShape.Form: Precompiled {}
extension PhraseShape.Sign: Precompiled {}
extension TermListShape.List: Precompiled {}
extension TermListShape.Terms: Precompiled {}

extension CompiledRule: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        out.write(id)
        out.write(entity.rawValue)
        out.write(pack)
        check.write(to: &out)
        out.write(within)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        id = try source.string()
        entity = EntityType(rawValue: try source.string())
        pack = try source.string()
        check = try CheckName(from: &source)
        within = try source.int()
    }
}

extension PatternFacts: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        out.write(rule)
        out.write(name)
        out.write(plain: probability)
        check.write(to: &out)
        requires.write(to: &out)
        out.write(ordinal)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        rule = try source.int()
        name = try source.string()
        probability = try source.plain(Double.self)
        check = try CheckName(from: &source)
        requires = try RulePattern.Requirement(from: &source)
        ordinal = try source.int()
    }
}

extension Detector: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        facts.write(to: &out)
        pattern.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        facts = try PatternFacts(from: &source)
        pattern = try Pattern(from: &source)
    }
}

extension PhraseSource: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        facts.write(to: &out)
        shape.forms.write(to: &out)
        for words in [shape.behind, shape.via, shape.before] { words.write(to: &out) }
        shape.signBehind.write(to: &out)
        shape.signBefore.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        facts = try PatternFacts(from: &source)
        shape = PhraseShape(
            forms: try Array(from: &source), behind: try Array(from: &source),
            via: try Array(from: &source), before: try Array(from: &source),
            signBehind: try Optional(from: &source), signBefore: try Optional(from: &source))
    }
}

extension TermListSource: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        facts.write(to: &out)
        shape.list.write(to: &out)
        shape.terms.write(to: &out)
        labels.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        facts = try PatternFacts(from: &source)
        shape = TermListShape(
            list: try TermListShape.List(from: &source),
            terms: try TermListShape.Terms(from: &source))
        labels = try Array(from: &source)
    }
}

extension DetectorSource: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        rulePacks.write(to: &out)
        rules.write(to: &out)
        detectors.write(to: &out)
        phrases.write(to: &out)
        termLists.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        self.init(
            rulePacks: try Array(from: &source), rules: try Array(from: &source),
            detectors: try Array(from: &source), phrases: try Array(from: &source),
            termLists: try Array(from: &source))
    }
}

extension AnchorTables: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        anchors.write(to: &out)
        filter.write(to: &out)
        automata.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        anchors = try AnchorTable(from: &source)
        filter = try PrefixFilter(from: &source)
        automata = try AutomatonBank(from: &source)
    }
}

extension DetectorTables: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        free.write(to: &out)
        labelled.write(to: &out)
        terms.write(to: &out)
        termWords.write(to: &out)
        capitals.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        free = try AnchorTables(from: &source)
        labelled = try AnchorTables(from: &source)
        terms = try TermIndex(from: &source)
        termWords = try WordTable(from: &source)
        capitals = try CapitalWordFilter(from: &source)
    }
}
