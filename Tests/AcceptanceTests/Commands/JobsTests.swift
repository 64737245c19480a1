import Foundation
import Testing

@Suite("Files scanned at a time")
struct JobsTests {
    @Test("The report is the same to the byte with one job and with four")
    func sameReport() throws {
        let folder = try TestFolder()
        try folder.write(String(repeating: "k", count: 40), to: "key")
        try folder.setMode(0o600, of: "key")
        for number in 0..<40 {
            let line = "SSN: 536-22-\(1_000 + number * 7)\n"
            try folder.write(
                String(repeating: line, count: number * 17 % 40),
                to: "share/\(number % 5)/\(number)")
        }
        try folder.makePipe("share/pipe")
        try folder.write("%PDF-1.7", to: "share/0/a.pdf")
        func report(jobs: String) throws -> String {
            try Program.run(
                [
                    "scan", "share", "missing", "--jobs", jobs, "--key", "key",
                ], in: folder
            ).text.replacing(#/"seconds":[0-9.e-]+/#, with: "")
        }
        let one = try report(jobs: "1")
        #expect(one.split(separator: "\n").count > 700)
        #expect(try report(jobs: "4") == one)
    }
}
