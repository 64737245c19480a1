import Evaluation
import FindingModel
import Foundation

/// A labelled document written as one text: `⟦US_SSN:900-00-0000⟧` is a label,
/// `⟦!DATE:12/80:blood pressure⟧` a hard negative.
struct MarkedDocument {
    private(set) var text = ""
    private(set) var marks: [(entity: String, range: Range<Int>, why: String?)] = []
    let id: String
    let verdict: String

    init(_ marked: String, id: String = "d-1", verdict: String = "clear") {
        self.id = id
        self.verdict = verdict
        for piece in marked.split(separator: "⟦", omittingEmptySubsequences: false) {
            let parts = piece.split(separator: "⟧", omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                text += piece
                continue
            }
            let fields = parts[0].split(separator: ":").map(String.init)
            let isNegative = fields[0].hasPrefix("!")
            let start = text.unicodeScalars.count
            text += fields[1]
            marks.append(
                (
                    fields[0].replacing("!", with: ""), start..<text.unicodeScalars.count,
                    isNegative ? fields[2] : nil
                ))
            text += parts[1]
        }
    }

    /// The line of `documents.jsonl`.
    var line: String {
        get throws {
            func rows(_ isNegative: Bool) -> [[String: Any]] {
                marks.filter { ($0.why != nil) == isNegative }.map { mark in
                    let row: [String: Any] = [
                        "start": mark.range.lowerBound, "end": mark.range.upperBound,
                        "entity": mark.entity,
                    ]
                    guard let why = mark.why else { return row }
                    return row.merging(["why": why]) { $1 }
                }
            }
            let object: [String: Any] = [
                "id": id, "kind": "note", "text": text, "entities": rows(false),
                "negatives": rows(true), "verdict": verdict,
            ]
            let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
            return String(decoding: data, as: UTF8.self)
        }
    }

    var document: LabelledDocument {
        get throws {
            try LabelledDocument(line: try line.utf8, number: 1, of: "documents.jsonl")
        }
    }

    /// A finding on the first place where these words stand.
    func found(_ entity: EntityType, _ words: String, _ confidence: Double = 0.9) -> ReportedSpan {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
        return ReportedSpan(
            entity, start..<start + wanted.count, confidence: Confidence(confidence))
    }
}

/// A report over one document, in which everything is labelled unless said otherwise.
func report(
    _ marked: MarkedDocument, _ reported: [ReportedSpan],
    labelled: Set<EntityType> = Set(EntityType.all), isComplete: Bool = true
) throws -> EvaluationReport {
    var report = EvaluationReport(corpus: "tiny", title: "Made up", labelled: labelled)
    report.add(
        DocumentOutcome(
            try marked.document, reported: reported, labelled: labelled, isComplete: isComplete))
    return report
}

extension EvaluationReport {
    func counts(_ entity: EntityType, _ level: ConfidenceLevel = .medium) -> LevelCounts {
        entities.first { $0.entity == entity }?.counts(at: level) ?? LevelCounts()
    }
}
