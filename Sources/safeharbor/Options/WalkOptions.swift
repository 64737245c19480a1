import ArgumentParser
import Foundation
import ScanPipeline

/// Which files a scan takes, and how gently it reads them.
struct WalkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Names or paths to leave out, such as '*.log' or '*/node_modules/*'.",
            valueName: "glob"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take only files with such names or paths, such as '*.csv'.", valueName: "glob"))
    var include: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take only files that were changed after a day or time (2025-03-01,"
                + " 2025-03-01T10:00:00Z).", valueName: "date"))
    var newerThan: String?

    @Option(
        help: ArgumentHelp(
            "Report larger files as too large and do not read them; k, M, G and T are"
                + " powers of 1000.",
            valueName: "size"))
    var maxSize: ByteSize?

    @Flag(help: "Leave out folders on other file systems than the path that is given.")
    var oneFileSystem = false

    @Option(
        help: ArgumentHelp(
            "Read no more than so many bytes a second; k, M, G and T are powers of 1000.",
            valueName: "bytes"))
    var ioRate: ByteSize?

    @Option(
        help: ArgumentHelp(
            "Seconds after which a file system that does not answer is given up, and the scan goes"
                + " on. Default: 60 for those that others serve (NFS, SMB, FUSE), none for those"
                + " of this machine; a number holds for both.",
            valueName: "seconds"))
    var readTimeout: Int?

    @Flag(help: "Run at the lowest priority, so that others are not slowed down.")
    var nice = false

    func rules() throws -> WalkRules {
        var rules = WalkRules()
        rules.exclusions = exclude.map { PathPattern($0) }
        rules.inclusions = include.map { PathPattern($0) }
        rules.maximumSize = maxSize?.bytes
        rules.staysOnFileSystem = oneFileSystem
        rules.newerThan = try newerThan.map(Self.time)
        return rules
    }

    var pace: IOPace? { ioRate.map { IOPace(bytesPerSecond: $0.bytes) } }

    var patience: ReadPatience {
        readTimeout.map { ReadPatience(limit: .seconds($0), isForAll: true) } ?? ReadPatience()
    }

    func lowerPriority() {
        // Why not checked: a scan at its usual priority is a scan too.
        if nice { _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, 19) }
    }

    func validate() throws {
        guard (1...86_400).contains(readTimeout ?? 1) else {
            throw ValidationError("--read-timeout takes seconds from 1 to 86400.")
        }
        _ = try newerThan.map(Self.time)
    }

    /// A day at its beginning, or a time, in UTC; in nanoseconds since 1970.
    private static func time(_ text: String) throws -> Int {
        let day = try? Date(text + "T00:00:00Z", strategy: .iso8601)
        guard let date = day ?? (try? Date(text, strategy: .iso8601)),
            abs(date.timeIntervalSince1970) < 9e9
        else { throw ValidationError("--newer-than takes a date such as 2025-03-01.") }
        return Int(date.timeIntervalSince1970) * 1_000_000_000
    }
}
