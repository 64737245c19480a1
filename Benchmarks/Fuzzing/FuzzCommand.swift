import ArgumentParser
import Foundation

/// Looks for inputs on which the engine and its reference differ, or a reader fails.
struct FuzzCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Compares the engine with its reference, and feeds damaged files to the readers.",
        discussion: """
            Inputs are made from the samples of the rules and the fixtures of the readers, and \
            damaged. The same seed gives the same inputs. Half of the time goes to either. A reader \
            that crashes ends the program, at most 10,000 seeds behind the last that was told.

            Example: Benchmarks fuzz --seconds 120

            Exit status: 0 nothing was found; 1 two answers differ.
            """)

    @Option(help: "How long to look.")
    var seconds = 60.0

    @Option(help: "The seed of the first input; each later one has the next.")
    var seed: UInt64 = 1

    @Option(help: "The folder of the readers' fixtures.")
    var fixtures = "Tests/FormatReadersTests/Fixtures"

    func validate() throws {
        guard seconds > 0 else { throw ValidationError("--seconds is a number above 0") }
    }

    func run() throws {
        let engine = try EngineFuzz()
        let readers = try ReaderFuzz(fixtures: fixtures)
        do {
            let texts = try repeated(engine.tryInput)
            let files = try repeated(readers.tryInput)
            print("\(texts) texts gave the reference's answer, however they were cut")
            print("\(files) damaged files were read to an end")
        } catch let wrong as WrongAnswer {
            FileHandle.standardError.write(Data("WRONG: \(wrong)\n".utf8))
            throw ExitCode(1)
        }
    }

    /// Tries inputs of one kind for half of the time; gives their number.
    private func repeated(_ body: (UInt64) throws -> Void) throws -> UInt64 {
        let end = Date(timeIntervalSinceNow: seconds / 2)
        var next = seed
        repeat {
            try body(next)
            next &+= 1
        } while Date() < end
        return next &- seed
    }
}
