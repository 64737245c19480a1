import FindingModel
import Testing

@testable import RulePacks

@Suite("Allowances and facility profiles")
struct SiteFileTests {
    private func codes(_ diagnostics: [Diagnostic]) -> [DiagnosticCode] {
        diagnostics.map(\.code)
    }

    private func allowances(_ text: String) -> (allowances: [Allowance], diagnostics: [Diagnostic])
    {
        AllowanceFile.load(RuleFile(path: "a.yaml", text: text), today: "2026-06-01")
    }

    @Test("An allowance states what it covers, why and until when")
    func allowance() throws {
        let (loaded, diagnostics) = allowances(
            """
            allowances:
              - path: '*/fixtures/*'
                rule: us-ssn
                reason: Invented patients of the training system.
                expires: 2026-06-01
            """)
        #expect(diagnostics.isEmpty)
        let allowance = try #require(loaded.first)
        #expect(allowance.path == "*/fixtures/*")
        #expect(allowance.rule == "us-ssn")
        #expect(!allowance.isExpired(on: "2026-06-01"))
        #expect(allowance.isExpired(on: "2026-06-02"))
    }

    @Test("An allowance that expired is left out with a warning at its line")
    func expired() {
        let (loaded, diagnostics) = allowances(
            "allowances:\n  - rule: us-ssn\n    reason: Test.\n    expires: 2026-05-31\n")
        #expect(loaded.isEmpty)
        #expect(codes(diagnostics) == [.expiredAllowance])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.map(\.location.line) == [4])
    }

    @Test(
        "A faulty allowance is an error that says what to write",
        arguments: [
            ("rule: us-ssn\n    expires: 2026-12-31", DiagnosticCode.missingKey),
            ("rule: us-ssn\n    reason: Test.", .missingKey),
            ("reason: Test.\n    expires: 2026-12-31", .allowsEverything),
            ("rule: us-ssn\n    reason: Test.\n    expires: soon", .badDay),
            ("fingerprint: abc\n    reason: Test.\n    expires: 2026-12-31", .badFingerprint),
            ("entity: US_SNN\n    reason: Test.\n    expires: 2026-12-31", .unknownEntity),
        ])
    func faulty(_ entry: String, _ code: DiagnosticCode) {
        let (loaded, diagnostics) = allowances("allowances:\n  - \(entry)\n")
        #expect(loaded.isEmpty)
        #expect(codes(diagnostics) == [code])
        #expect(diagnostics.allSatisfy { $0.sourceLine != nil && !$0.help.isEmpty })
    }

    private static let profile = """
        name: example-general
        identifiers:
          - {entity: MRN, shape: 'H########', labels: [egh number]}
          - {entity: ENCOUNTER_NUMBER, shape: '##########'}
        hospitals: [Example General Hospital]
        domains: [example-health.org]
        phones: ['312-555']
        """

    @Test("A profile becomes a pack of the site's identifiers, and changes rules of others")
    func profilePack() throws {
        let (loaded, diagnostics) = FacilityProfileFile.load(
            RuleFile(path: "p.yaml", text: Self.profile))
        #expect(diagnostics.isEmpty)
        let profile = try #require(loaded)
        let shipped = RulePackLoader.load(.shipped, loadSamples: false).packs
        let packs = profile.applied(to: shipped)
        let pack = try #require(packs.last)
        #expect(pack.identifier == "facility-example-general@1.0.0")
        let patterns = pack.rules.flatMap(\.patterns)
        #expect(pack.rules.map(\.entity) == [.encounterNumber, .mrn])
        #expect(patterns.map(\.requires) == [.label, .nothing])
        #expect(pack.rules.allSatisfy { $0.context.raises.contains("example general hospital") })
        let email = packs.dropLast().flatMap(\.rules).filter { $0.entity == .email }
        #expect(email.flatMap(\.patterns).contains { $0.name.hasSuffix("(own)") })
        #expect(profile.explanation.count == 5)
    }

    @Test(
        "A faulty profile is an error at its line",
        arguments: [
            ("identifiers: [{entity: MRN}]", DiagnosticCode.missingKey),
            ("identifiers: [{entity: MRN, shape: 'H(#'}]", .badShape),
            ("identifiers: [{entity: MNR, shape: 'H####'}]", .unknownEntity),
            ("domains: [nowhere]", .badShape), ("phones: ['555']", .badShape),
            ("hopsitals: [a]", .unknownKey),
        ])
    func faultyProfile(_ line: String, _ code: DiagnosticCode) {
        let (profile, diagnostics) = FacilityProfileFile.load(
            RuleFile(path: "p.yaml", text: "name: site\n\(line)\n"))
        #expect(profile == nil)
        #expect(codes(diagnostics) == [code])
        #expect(diagnostics.map(\.location.line) == [2])
    }

    @Test("A shape says digit, letter and either, and everything else as it is")
    func shapes() {
        #expect(FacilityShape.regex("H?*#-.").contains("[Hh][A-Za-z][A-Za-z0-9][0-9]-\\."))
        #expect(FacilityShape.isTelling("H########"))
        #expect(!FacilityShape.isTelling("########"))
        #expect(!FacilityShape.isTelling("H###"))
        #expect(!FacilityShape.isValid("HHHH"))
    }
}
