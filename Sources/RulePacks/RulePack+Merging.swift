extension RulePack {
    /// Adds packs to others; a rule replaces the one with the same id in the packs it is added to.
    ///
    /// A replacing rule belongs to its own pack, so that findings name the pack that was in charge.
    /// Packs that have no rule left are dropped. The order is that of the arguments.
    public static func merging(_ packs: [RulePack], with added: [RulePack]) -> [RulePack] {
        let replaced = Set(added.flatMap { $0.rules.map(\.id) })
        let kept = packs.compactMap { pack -> RulePack? in
            let rules = pack.rules.filter { !replaced.contains($0.id) }
            guard !rules.isEmpty else { return nil }
            return RulePack(
                name: pack.name, version: pack.version, title: pack.title, rules: rules)
        }
        return kept + added.filter { !$0.rules.isEmpty }
    }
}
