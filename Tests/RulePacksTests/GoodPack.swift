import RulePacks

/// A pack without faults, for tests to start from.
enum GoodPack {
    static let header = RuleFile(
        path: "us-identifiers/pack.yaml",
        text: """
            name: us-identifiers
            version: 1.0.0
            title: Identifiers of persons in the United States

            """)

    static let ruleText = #"""
        # What a rule can say.
        id: us-itin
        entity: US_ITIN
        title: Taxpayer number (ITIN)
        identifies: A person who files taxes without an SSN.
        because: HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(G)
        standard:
          - source: IRS, ITIN
            says: "Begins with 9: always."
        status: test
        severity: medium
        mistaken-for: [Order numbers.]
        patterns:
          - name: dashed
            weight: 0.6
            requires: label
            check: none
            regex: '\b9\d{2}-''?\d{2}-\d{4}\b'
          - name: spaced
            weight: 0.25
            regex: >
              (?x) \b9\d{2}
              [ ]\d{2}[ ]\d{4}\b
        labels: [itin, 'itin#']
        context:
          raises: [taxpayer]
          lowers: [order number]
          within: 120 characters
        check: us-itin

        """#

    static let samplesText = #"""
        # Made up.

        find: é ITIN: ⟦912-70-1234⟧\n⟦912-70-1235⟧   at least high
        find: a  b ⟦912-70-1234⟧                     at most medium  -- torn
        find: ⟦912-70-1234⟧  exactly low
        pass: C:\\x\ty 000-70-1234                   -- no 9
        pass: 912-70-123                             -- too short
        pass: 912701234567                           -- too long
        find-later: 912/70/1234                      -- with slashes
        """#

    static let rule = RuleFile(path: "us-identifiers/us-itin.yaml", text: ruleText)
    static let samples = RuleFile(path: "us-identifiers/us-itin.samples", text: samplesText)
    static let files = [header, rule, samples]
}
