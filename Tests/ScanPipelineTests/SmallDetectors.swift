import Detection
import FindingModel
import RulePacks

/// Detectors of one rule, which compile at once: an SSN with dashes, certain behind a label.
enum SmallDetectors {
    static let set: DetectorSet = {
        let files = [
            RuleFile(
                path: "small/pack.yaml", text: "name: small\nversion: 1.2.3\ntitle: For tests\n"),
            RuleFile(path: "small/us-ssn.yaml", text: rule),
        ]
        let packs = RulePackLoader.load(files, loadSamples: false).packs
        do {
            return try DetectorSet.compile(packs).detectors
        } catch {
            preconditionFailure("the tables of the program are damaged: \(error)")
        }
    }()

    private static let rule = #"""
        id: us-ssn
        entity: US_SSN
        title: SSN
        identifies: A person.
        because: HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(G)
        standard:
          - source: SSA
            says: Nine digits.
        status: test
        severity: high
        mistaken-for: [Order numbers.]
        patterns:
          - name: dashed
            weight: 0.8
            regex: '\b\d{3}-\d{2}-\d{4}\b'
        labels: [ssn]
        context:
          raises: [social]
          lowers: [order]
          within: 300 characters
        check: none

        """#
}
