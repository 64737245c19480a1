import Foundation
import Testing

@Suite("Files of a site: profile and allowances")
struct SiteFileCommandTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.write(Data(Self.profile.utf8), to: "profile.yaml")
    }

    private static let profile = """
        name: example-general
        identifiers:
          - entity: MRN
            shape: 'QX########'
        domains: [example-general.org]
        phones: ['312-555']
        """

    @Test("An identifier of the site's shape is found without a label")
    func profileIsUsed() throws {
        try folder.write(Data("moved QX10482913 to bed 4".utf8), to: "note.txt")
        let plain = try Program.run(["scan", "note.txt"], in: folder)
        #expect(plain.status == 0)
        let outcome = try Program.run(
            ["scan", "note.txt", "--profile", "profile.yaml"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        #expect(outcome.text.contains(#""rulePack":"facility-example-general@1.0.0""#))
    }

    @Test("The lint says what a profile does, and points at what is wrong with one")
    func lint() throws {
        let outcome = try Program.run(
            ["rules", "lint", "--profile", "profile.yaml"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("MRN of shape QX######## is found anywhere"))
        #expect(outcome.text.contains("example-general.org counts less"))
        try folder.write(Data("name: site\nidentifers: []\n".utf8), to: "bad.yaml")
        let bad = try Program.run(["rules", "lint", "--profile", "bad.yaml"], in: folder)
        #expect(bad.status == 2)
        #expect(bad.errors.contains("bad.yaml:2:1"))
        #expect(bad.errors.contains("did you mean 'identifiers'?"))
        #expect(
            bad.errorLines.last
                == "safeharbor: the profile has an error; correct it and try again")
    }

    @Test("Own mail addresses count less, others do not")
    func ownDomain() throws {
        try folder.write(
            Data("jane.roe@example-general.org and jane.roe@northshore.net".utf8), to: "note.txt")
        let plain = try Program.run(["scan", "note.txt", "--entities", "EMAIL"], in: folder)
        #expect(try plain.report().findings.count == 2)
        let outcome = try Program.run(
            ["scan", "note.txt", "--entities", "EMAIL", "--profile", "profile.yaml"], in: folder)
        #expect(try outcome.report().findings.count == 1)
    }

    @Test("Findings that are allowed are counted apart and make no exit status")
    func allowances() throws {
        try folder.write(Data("SSN 536-22-8145".utf8), to: "fixtures.txt")
        let allowance = """
            allowances:
              - path: 'fixtures*'
                entity: US_SSN
                reason: Invented.
                expires: 2999-12-31
            """
        try folder.write(Data(allowance.utf8), to: "allowed.yaml")
        let outcome = try Program.run(
            ["scan", "fixtures.txt", "--allowances", "allowed.yaml"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains(#""allowed":1"#))
        let old = allowance.replacing("2999", with: "2001")
        try folder.write(Data(old.utf8), to: "allowed.yaml")
        let expired = try Program.run(
            ["scan", "fixtures.txt", "--allowances", "allowed.yaml"], in: folder)
        #expect(expired.status == 1)
        #expect(expired.errorLines.count == 1)
        #expect(
            expired.errors.hasPrefix(
                "safeharbor: warning: R073 the allowance expired on 2001-12-31"
                    + " (allowed.yaml:5:14): look at the findings again"))
    }

    @Test("The summary counts distinct individuals")
    func individuals() throws {
        let rows = (1...7).map { "\($0),MR10\($0)4291,536-2\($0)-8145" }
        let table = "id,mrn,ssn\n" + (rows + rows).joined(separator: "\n") + "\n"
        try folder.write(Data(table.utf8), to: "roster.csv")
        let outcome = try Program.run(["scan", "roster.csv"], in: folder)
        #expect(outcome.text.contains(#""distinctIndividuals":7,"allowed":0"#))
    }
}
