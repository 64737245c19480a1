internal import Foundation

/// Tells somebody at a terminal how far a scan is: one line on standard error, rewritten.
///
/// Used on one thread.
public final class ScanProgress {
    private let isShown: Bool
    private let started = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?
    private var files = 0
    private var bytes = 0
    private var width = 0

    /// Makes a line that is shown or not.
    public init(isShown: Bool) {
        self.isShown = isShown
    }

    func note(_ item: ItemReport, findings: Int) {
        if item.place.part.isEmpty {
            files += 1
            bytes += item.bytes
        }
        guard isShown else { return }
        let now = ContinuousClock.now
        if let lastShown, lastShown.duration(to: now) < .milliseconds(200) { return }
        lastShown = now
        show(findings: findings, seconds: started.duration(to: now) / .seconds(1))
    }

    func end() {
        guard isShown, width > 0 else { return }
        write("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }

    private func show(findings: Int, seconds: Double) {
        let rate = seconds > 0 ? Double(bytes) / seconds : 0
        let line =
            "\(files) files, \(ByteCount.text(bytes)), \(findings) findings,"
            + " \(ByteCount.text(Int(rate)))/s, \(Int(seconds)) s"
        let padding = String(repeating: " ", count: max(0, width - line.count))
        width = line.count
        write("\r" + line + padding)
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// Bytes for people.
package enum ByteCount {
    private static let units = ["B", "kB", "MB", "GB", "TB", "PB"]

    /// Three digits and a decimal unit (SI): `1.83 MB`.
    package static func text(_ bytes: Int) -> String {
        var value = Double(bytes)
        var unit = 0
        while value >= 999.5, unit < units.count - 1 {
            value /= 1_000
            unit += 1
        }
        if unit == 0 { return "\(bytes) B" }
        let decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
        return String(format: "%.\(decimals)f ", value) + units[unit]
    }
}
