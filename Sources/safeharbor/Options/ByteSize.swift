import ArgumentParser

/// A number of bytes as an argument: `4096`, `500k`, `20M`, `16G`; units are decimal, as in reports.
struct ByteSize: ExpressibleByArgument {
    private static let units: [(letter: String, bytes: Int)] = [
        ("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000),
    ]

    let bytes: Int

    init(_ bytes: Int) {
        self.bytes = bytes
    }

    init?(argument: String) {
        let unit = Self.units.first { argument.lowercased().hasSuffix($0.letter.lowercased()) }
        let digits = unit == nil ? argument[...] : argument.dropLast()
        guard let number = Int(digits), number > 0 else { return nil }
        let (bytes, overflows) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
        guard !overflows else { return nil }
        self.bytes = bytes
    }

    /// As help shows the default.
    var defaultValueDescription: String {
        let unit = Self.units.last { bytes % $0.bytes == 0 }
        return unit.map { "\(bytes / $0.bytes)\($0.letter)" } ?? "\(bytes)"
    }
}
