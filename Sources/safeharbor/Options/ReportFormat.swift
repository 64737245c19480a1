import ArgumentParser
import Foundation
import RulePacks
import ScanPipeline

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, csv, sarif, ocsf, html

    static func `default`(writingToFile: Bool) -> ReportFormat {
        !writingToFile && isatty(STDOUT_FILENO) == 1 ? .table : .jsonl
    }

    /// A report of this format.
    ///
    /// - Parameters:
    ///   - output: where it goes.
    ///   - roots: what is scanned, for people.
    ///   - rules: the rules that take part; read only where the report describes them.
    /// - Returns: a sink for the scan's results.
    /// - Throws: when the rules cannot be read.
    func report(_ output: ReportOutput, roots: [String], rules: RuleOptions) throws -> AnyReport {
        switch self {
        case .table: AnyReport(TableReport(output))
        case .jsonl: AnyReport(JSONLinesReport(output))
        case .csv: AnyReport(CSVReport(output))
        case .ocsf: AnyReport(OCSFReport(output))
        case .html: AnyReport(HTMLReport(output, roots: roots))
        case .sarif: AnyReport(SARIFReport(output, rules: try Self.described(rules.packs())))
        }
    }

    private static func described(_ packs: [RulePack]) -> [ReportedRule] {
        packs.flatMap(\.rules).sorted { $0.id < $1.id }.map {
            ReportedRule(
                id: $0.id, entity: $0.entity, title: $0.title, identifies: $0.identifies,
                because: $0.because, severity: $0.severity)
        }
    }
}
