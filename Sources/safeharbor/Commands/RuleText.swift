import FindingModel
import RulePacks

/// A rule in words, for a compliance officer.
enum RuleText {
    static func describe(_ rule: Rule, of pack: RulePack) -> String {
        var lines = ["\(rule.title)", "", "  id          \(rule.id) (\(pack.identifier))"]
        lines += [
            "  entity      \(rule.entity.rawValue)",
            "  identifies  \(rule.identifies)",
            "  because     \(rule.because)",
            "  status      \(rule.status.rawValue), severity \(rule.severity.rawValue)",
        ]
        for standard in rule.standards {
            lines += ["", "  \(standard.source):", "    \(standard.says)"]
        }
        if !rule.mistakenFor.isEmpty {
            lines += ["", "  May be mistaken for:"] + rule.mistakenFor.map { "    - \($0)" }
        }
        lines += ["", "  Shapes:"] + rule.patterns.map { describe($0, of: rule) }
        lines += terms("Labels directly before a value", rule.labels)
        lines += terms("Raised within \(rule.context.within) characters by", rule.context.raises)
        lines += terms("Lowered within \(rule.context.within) characters by", rule.context.lowers)
        lines += ["", proof(rule)]
        return lines.joined(separator: "\n")
    }

    private static func proof(_ rule: Rule) -> String {
        var find = 0
        var pass = 0
        for sample in rule.samples {
            switch sample.expectation {
            case .find: find += 1
            case .pass: pass += 1
            case .findLater: break
            }
        }
        return "  Proved by \(find) texts to find and \(pass) to leave alone."
    }

    private static func describe(_ pattern: RulePattern, of rule: Rule) -> String {
        let percent = Int((pattern.weight * 100).rounded())
        let check = pattern.check ?? rule.check
        let needs =
            switch pattern.requires {
            case .nothing: ""
            case .context: ", needs context"
            case .label: ", needs a label"
            case .labelAndContext: ", needs a label and context"
            case .earlierName: ", needs a name before it that has the word"
            }
        return "    - \(pattern.name): \(percent) % by itself\(needs)"
            + (check == .none ? "" : ", checked by \(check.rawValue)")
            + "\n        " + describe(pattern.shape)
    }

    private static func describe(_ shape: PatternShape) -> String {
        switch shape {
        case .regex(let regex): regex
        case .terms(let shape):
            "the \(shape.terms.rawValue) terms of the list of \(shape.list.rawValue)"
        case .phrase(let phrase):
            ([phrase.forms.map(\.rawValue).joined(separator: "; or ")]
                + describe("behind", phrase.behind, phrase.signBehind)
                + describe("via", phrase.via, nil)
                + describe("before", phrase.before, phrase.signBefore))
                .joined(separator: "\n        ")
        }
    }

    private static func describe(
        _ title: String, _ words: [String], _ sign: PhraseShape.Sign?
    ) -> [String] {
        let all = words + (sign.map { [$0.rawValue] } ?? [])
        return all.isEmpty ? [] : ["\(title): " + all.joined(separator: ", ")]
    }

    private static func terms(_ title: String, _ terms: [String]) -> [String] {
        terms.isEmpty ? [] : ["", "  \(title):", "    " + terms.joined(separator: ", ")]
    }
}
