import Foundation

/// Numbers as the report shows them.
enum Figures {
    /// Millions of bytes a second.
    static func rate(_ bytesPerSecond: Double) -> String {
        let rate = bytesPerSecond / 1e6
        return grouped(rate, digits: rate < 100 ? 1 : 0)
    }

    static func seconds(_ seconds: Double) -> String {
        String(format: "%.2f", seconds)
    }

    static func milliseconds(_ seconds: Double) -> String {
        String(format: seconds < 0.01 ? "%.2f" : "%.1f", seconds * 1e3)
    }

    static func megabytes(_ bytes: Int) -> String {
        grouped(Double(bytes) / 1e6, digits: 1)
    }

    static func ratio(_ ratio: Double) -> String {
        String(format: ratio < 10 ? "%.1f ×" : "%.0f ×", ratio)
    }

    static func count(_ count: Int) -> String {
        grouped(Double(count), digits: 0)
    }

    private static func grouped(_ number: Double, digits: Int) -> String {
        let plain = String(format: "%.\(digits)f", number)
        let whole = plain.prefix { $0 != "." }
        var text = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text + plain.dropFirst(whole.count)
    }
}
