internal import Foundation
internal import Glibc

extension ScanSummary {
    /// What `--stats` prints.
    public var statistics: String {
        let rate = seconds > 0 ? Double(examinedBytes) / seconds / 1e6 : 0
        var lines = [
            "examined \(ByteCount.text(examinedBytes)) in \(Self.text(seconds)) s:"
                + " \(Self.text(rate)) MB/s"
        ]
        for (name, time) in stages.named {
            let share = time > 0 ? Double(examinedBytes) / time / 1e6 : 0
            lines.append("  \(name): \(Self.text(time)) s of thread time, \(Self.text(share)) MB/s")
        }
        lines.append("peak memory \(ByteCount.text(Self.peakMemory))")
        return lines.joined(separator: "\n")
    }

    private static func text(_ value: Double) -> String {
        String(format: "%.2f", value)
    }

    /// The most memory that the process has had resident, in bytes.
    // Why not getrusage alone: it counts what whoever started the program held when it did.
    package static var peakMemory: Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        if let line = status?.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kibibytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
                .flatMap({ Int($0) })
        {
            return kibibytes * 1_024
        }
        var usage = rusage()
        _ = unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1_024
    }
}
