import Foundation
import Testing

@Suite("Members of archives")
struct MemberTests {
    /// Texts whose values show only when they are looked at as a file is.
    private static let texts = [
        "wide.txt": "Patient SSN ５３６－２２－８１４５, seen today\n",
        "escaped.html": "<p>SSN &#53;36-22-8145</p>\n",
        "coded.txt": "note: UGF0aWVudCBTU046IDUzNi0yMi04MTQ1LCBzZWVuIHRvZGF5IGluIGNsaW5pYw== end\n",
        "keys.json": #"{"patient": {"ssn": "536\u002d22\u002d8145", "dob": "1961-03-04"}}"# + "\n",
        "rows.csv": "name,ssn,dob\nAnn Lee,５３６２２８１４５,1961-03-04\n",
        "latin.txt": "Name: Ren\u{E9}e Dub\u{E9}, SSN 536-22-8145\n",
        // The drug is far from the number where it is reported, and near where it is said again.
        "repeated.txt": "Stock of metformin.\n" + String(repeating: "Order of linen. ", count: 300)
            + "\nMRN: 44120983, takes metformin\n",
    ]

    @Test("A member is found to hold what the same file holds", arguments: ["a.zip", "a.tgz"])
    func sameAsFile(_ archive: String) throws {
        let folder = try TestFolder()
        try folder.makeFolder("files")
        for (name, text) in Self.texts {
            if name == "latin.txt" {
                try folder.write(text.unicodeScalars.map { UInt8($0.value) }, to: "files/" + name)
            } else {
                try folder.write(text, to: "files/" + name)
            }
        }
        let pack =
            archive.hasSuffix("zip") ? "python3 -m zipfile -c ../a.zip *" : "tar -czf ../a.tgz *"
        #expect(try Program.runShell("cd files && " + pack, in: folder).status == 0)
        let files = try Program.run(["scan", "files"], in: folder).report()
        let members = try Program.run(["scan", archive], in: folder).report()
        for name in Self.texts.keys {
            func isOfFile(_ path: String) -> Bool { path == "files/" + name }
            let expected = files.findings.filter { isOfFile($0.path) }.map(Self.summary)
            #expect(!expected.isEmpty, "\(name)")
            let found = members.findings.filter { $0.part == name }.map(Self.summary)
            #expect(found == expected, "\(name)")
            let verdict = files.items.first { isOfFile($0.path) }?.verdict
            #expect(members.items.first { $0.part == name }?.verdict == verdict, "\(name)")
        }
    }

    private static func summary(_ finding: Report.Finding) -> String {
        "\(finding.entity) \(finding.start)-\(finding.end) \(finding.confidence) \(finding.masked)"
    }
}
