/// A rule pack of a site, with one rule that holds.
enum BadgePack {
    static let rule = #"""
        id: site-badge
        entity: CUSTOM_BADGE
        title: Staff badge
        identifies: A person who works at the site.
        because: HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(R)
        standard:
          - source: The site
            says: BDG, a dash and five digits.
        status: test
        severity: low
        mistaken-for: [Order numbers.]
        patterns:
          - name: as printed
            weight: 0.9
            regex: '\bBDG-\d{5}\b'
        labels: [badge]
        context:
          raises: [staff]
          lowers: [order]
          within: 300 characters
        check: none

        """#

    static let samples = """
        find: badge ⟦BDG-12345⟧          at least high
        find: seen by ⟦BDG-54321⟧
        find: ⟦BDG-00000⟧
        pass: BDG-1234                   -- too short
        pass: BDG-123456                 -- too long
        pass: bdg-12345                  -- lower case

        """

    static func write(
        to folder: TestFolder, rule: String = rule, samples: String = samples
    ) throws {
        try folder.write(
            "name: badges\nversion: 1.0.0\ntitle: Badges of a made-up site\n",
            to: "rules/pack.yaml")
        try folder.write(rule, to: "rules/site-badge.yaml")
        try folder.write(samples, to: "rules/site-badge.samples")
    }
}
