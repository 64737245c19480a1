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

    private var total: WalkTotal?

    /// Makes a line that is shown or not.
    public init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Counts in the background what is to be scanned, so that the time left can be told.
    func begin(counting paths: [ScanPath], _ settings: ScanSettings) {
        guard isShown else { return }
        total = WalkTotal(paths, settings.walk)
    }

    func note(_ item: ItemReport, findings: Int) {
        guard item.place.part.isEmpty else { return }
        files += 1
        bytes += item.bytes
        guard isShown else { return }
        let now = ContinuousClock.now
        if let lastShown, lastShown.duration(to: now) < .milliseconds(200) { return }
        lastShown = now
        show(findings: findings, seconds: started.duration(to: now) / .seconds(1))
    }

    func end() {
        total?.stop()
        clear()
    }

    /// Takes the line away, until it is shown anew.
    public func clear() {
        guard width > 0 else { return }
        write("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }

    private func show(findings: Int, seconds: Double) {
        let rate = seconds > 0 ? Double(bytes) / seconds : 0
        let line =
            "\(files) files, \(ByteCount.text(bytes)), \(findings) findings,"
            + " \(ByteCount.text(Int(rate)))/s, \(Int(seconds)) s" + rest(seconds: seconds)
        let padding = String(repeating: " ", count: max(0, width - line.count))
        width = line.count
        write("\r" + line + padding)
    }

    /// How much is left, as far as it is known.
    private func rest(seconds: Double) -> String {
        guard let total = total?.counted else { return "" }
        guard total.isComplete, bytes > 0 else { return " of \(total.files) files or more" }
        // Why both: many small files cost by their number, large ones by their size.
        let ofBytes = Double(bytes) / Double(max(total.bytes, bytes))
        let ofFiles = Double(files) / Double(max(total.files, files))
        let share = max(1e-6, (ofBytes + ofFiles) / 2)
        let left = Int((seconds / share - seconds).rounded(.up))
        return " of \(total.files) files, \(Self.duration(left)) left"
    }

    private static func duration(_ seconds: Int) -> String {
        if seconds < 100 { return "\(seconds) s" }
        return seconds < 6_000 ? "\(seconds / 60) min" : "\(seconds / 3_600) h"
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
