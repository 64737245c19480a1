/// The least ratio of the engine to PCRE2 that each text must show.
///
/// A ratio of two times from one run says the same on a fast and a slow machine. Each is about half
/// of what is measured, since machines that run tests are noisy.
enum Floors {
    static let ratios: [String: Double] = [
        "clinical prose": 2.5, "clinical prose, not only ASCII": 1.6, "log lines": 3,
        "CSV full of numbers": 2.7, "source code": 8, "dense PHI": 1.5, "all digits": 100,
        "all at signs": 0.8, "digits and letters in turn": 10, "one SSN repeated": 1.3,
        "a context word every 10 bytes": 2.5, "a label and a number every 10 bytes": 0.9,
        "one line of prose": 2,
    ]

    /// What is below its floor, in words.
    static func violations(in throughputs: [Throughput]) -> [String] {
        throughputs.compactMap { row in
            guard let floor = ratios[row.engine.text], row.ratio < floor else { return nil }
            return "\(row.engine.text): \(Figures.ratio(row.ratio)), "
                + "the floor is \(Figures.ratio(floor))"
        }
    }

    /// Floors of texts that do not exist.
    static func strangers(among throughputs: [Throughput]) -> [String] {
        ratios.keys.filter { name in !throughputs.contains { $0.engine.text == name } }.sorted()
    }
}
