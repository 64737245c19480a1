import Foundation

/// A jsonl report as a program that relies on the contract reads it.
struct Report {
    struct Evidence: Decodable {
        let kind: String
        let name: String?
        let term: String?
        let distance: Int?
        let weight: Double
    }

    struct Finding: Decodable {
        let path: String
        let part: String
        let entity: String
        let start: Int
        let end: Int
        let line: Int
        let column: Int
        let confidence: Double
        let level: String
        let masked: String
        let value: String?
        let fingerprint: String
        let evidence: [Evidence]
    }

    struct Item: Decodable {
        let path: String
        let part: String
        let status: String
        let reason: String?
        let detail: String?
        let bytes: Int
        let examinedBytes: Int
        let mediaType: String?
        let verdict: String
        let sha256: String?
    }

    struct Summary: Decodable {
        let files: Int
        let bytes: Int
        let findings: [String: Int]
        let verdicts: [String: Int]
        let coverage: [String: Int]
        let interrupted: Bool
        let fingerprintsComparable: Bool
        let showsValues: Bool
        let engine: String
        let rulePacks: [String]
    }

    /// What a report must not be.
    enum Fault: Error {
        case line(String)
        case noSummaryAtTheEnd
    }

    private(set) var findings: [Finding] = []
    private(set) var items: [Item] = []
    let summary: Summary
    /// Each line as it is.
    let lines: [String]

    init(_ output: Data) throws {
        lines = String(decoding: output, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map(String.init)
        var summary: Summary?
        let decoder = JSONDecoder()
        for line in lines {
            guard summary == nil else { throw Fault.noSummaryAtTheEnd }
            let data = Data(line.utf8)
            if line.hasPrefix(#"{"kind":"finding","#) {
                findings.append(try decoder.decode(Finding.self, from: data))
            } else if line.hasPrefix(#"{"kind":"item","#) {
                items.append(try decoder.decode(Item.self, from: data))
            } else if line.hasPrefix(#"{"kind":"summary","#) {
                summary = try decoder.decode(Summary.self, from: data)
            } else {
                throw Fault.line(line)
            }
        }
        guard let summary else { throw Fault.noSummaryAtTheEnd }
        self.summary = summary
    }

    func item(_ path: String) -> Item? {
        items.first { $0.path == path }
    }

    func findings(in path: String, entity: String = "US_SSN") -> [Finding] {
        findings.filter { $0.path == path && $0.entity == entity }
    }

    /// The keys of a JSON object in their order, without those of objects inside.
    static func keys(of line: String) -> [String] {
        var keys: [String] = []
        var depth = 0
        var text = ""
        var isInText = false
        var isEscaped = false
        var lastText: String?
        for character in line.unicodeScalars {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isInText = false
                    lastText = text
                    continue
                }
                text.unicodeScalars.append(character)
                continue
            }
            switch character {
            case "\"":
                isInText = true
                text = ""
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case ":" where depth == 1: lastText.map { keys.append($0) }
            default: break
            }
        }
        return keys
    }
}
