/// A construct that can end the program, or writes where only the program may.
enum Construct: String, CaseIterable {
    case forceTry = "try!"
    case forceCast = "as!"
    case forceUnwrap = "forced unwrapping"
    case trap = "fatalError"
    case print = "print"

    private func occurs(in line: String) -> Bool {
        switch self {
        case .forceTry: line.contains(#/\btry!/#)
        case .forceCast: line.contains(#/\bas!/#)
        case .forceUnwrap:
            line.replacing(#/\b(try|as)!/#, with: "").contains(#/[\w)\]}>"'`?]!(?!=)/#)
        case .trap: line.contains(#/\b(fatalError|preconditionFailure|abort)\s*\(/#)
        case .print: line.contains(#/\b(print|debugPrint|dump)\s*\(/#)
        }
    }

    /// A byte that every occurrence has, so that most lines need no closer look.
    private var byte: UInt8 {
        switch self {
        case .forceTry, .forceCast, .forceUnwrap: UInt8(ascii: "!")
        case .trap, .print: UInt8(ascii: "(")
        }
    }

    /// The words of which every occurrence has one; none if it has no word.
    private var words: [String] {
        switch self {
        case .forceTry, .forceCast: [rawValue]
        case .forceUnwrap: []
        case .trap: ["fatalError", "preconditionFailure", "abort"]
        case .print: ["print", "debugPrint", "dump"]
        }
    }

    /// Every line of a file where the construct stands, counted from 0.
    func lines(in file: SourceFile) -> [Int] {
        guard words.isEmpty || words.contains(where: file.text.contains) else { return [] }
        return file.code.indices.filter {
            file.code[$0].utf8.contains(byte) && occurs(in: file.code[$0])
        }
    }
}

/// A place where a construct is right.
struct Allowance: Hashable {
    let construct: Construct
    /// A file below Sources, or a folder of it.
    let path: String
    let reason: String

    static let all: [Allowance] = [
        Allowance(
            construct: .trap, path: "PatternEngine/Matching/MatchScratch.swift",
            reason: "PCRE2's constructors fail only without memory"),
        Allowance(
            construct: .print, path: "safeharbor/", reason: "the program talks to its user"),
    ]

    func covers(_ construct: Construct, _ file: SourceFile) -> Bool {
        self.construct == construct && file.pathInSources.hasPrefix(path)
    }

    static func violations(in files: [SourceFile], allowing list: [Allowance]) -> [Violation] {
        files.flatMap { file in
            Construct.allCases.flatMap { construct in
                list.contains { $0.covers(construct, file) }
                    ? []
                    : construct.lines(in: file).map {
                        file.violation($0, "\(construct.rawValue) is not allowed here")
                    }
            }
        }
    }

    /// The allowances that allow nothing.
    static func unused(in files: [SourceFile], of list: [Allowance]) -> [Allowance] {
        list.filter { allowance in
            !files.contains { file in
                allowance.covers(allowance.construct, file)
                    && !allowance.construct.lines(in: file).isEmpty
            }
        }
    }
}
