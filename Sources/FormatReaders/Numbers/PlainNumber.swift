/// A number as text without a format.
enum PlainNumber {
    /// Up to 15 digits, as spreadsheets keep them.
    static func text(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        let plain = value.description
        guard plain.count > 16, abs(value) > 1e-4, abs(value) < 1e15 else { return plain }
        // Why: 0.1 + 0.2 is kept as 0.30000000000000004, and shown as 0.3.
        var scale = 1.0
        while abs(value) * scale < 1e14 { scale *= 10 }
        return ((value * scale).rounded() / scale).description
    }

    /// The digits before and after the point, the latter of a fixed number.
    static func digits(_ value: Double, decimals: Int) -> (whole: String, fraction: String)? {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e17 else { return nil }
        var text = String(Int64(scaled))
        if text.count <= decimals {
            text = String(repeating: "0", count: decimals - text.count + 1) + text
        }
        let whole = text.dropLast(decimals)
        return (whole == "0" ? "" : String(whole), String(text.suffix(decimals)))
    }
}
