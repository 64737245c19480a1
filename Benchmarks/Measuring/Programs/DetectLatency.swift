import Foundation

/// How long a running `safeharbor detect` takes to answer one message, from the write of the line
/// to the read of the answer.
struct DetectLatency {
    static let messageSize = 500
    private static let messages = 3_000
    /// Messages before the clock counts: a mail filter runs for weeks.
    private static let warmUp = 500

    /// Seconds, ascending.
    private let seconds: [Double]

    func percentile(_ share: Double) -> Double {
        seconds[min(seconds.count - 1, Int(share * Double(seconds.count)))]
    }

    init(_ program: BuiltProgram) throws {
        let text = String(
            decoding: ClinicalProse.text(Self.messageSize * Self.messages).bytes, as: UTF8.self)
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: program.path)
        process.arguments = ["detect"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var seconds: [Double] = []
        var place = text.startIndex
        for number in 0..<Self.messages {
            let end =
                text.index(place, offsetBy: Self.messageSize, limitedBy: text.endIndex)
                ?? text.endIndex
            let message = ["id": "\(number)", "text": String(text[place..<end])]
            let line = try JSONSerialization.data(withJSONObject: message) + Data([0x0A])
            place = end
            let timing = try Timing.wall(runs: 1) {
                try input.fileHandleForWriting.write(contentsOf: line)
                try Self.readLine(output.fileHandleForReading)
            }
            if number >= Self.warmUp { seconds.append(timing.best) }
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus <= 1 else {
            throw WrongAnswer("safeharbor detect ends with \(process.terminationStatus)")
        }
        self.seconds = seconds.sorted()
    }

    private static func readLine(_ handle: FileHandle) throws {
        while true {
            // Why not a number of bytes: it would wait for all of them.
            guard let last = handle.availableData.last else {
                throw WrongAnswer("safeharbor detect has ended")
            }
            if last == 0x0A { return }
        }
    }
}
