/// The least ratio of the engine to PCRE2 that each text must show.
///
/// A ratio of two times from one run says the same on a fast and a slow machine. Each is less than
/// half of what is measured, since machines that run tests are noisy.
enum Floors {
    static let ratios: [String: Double] = [
        "clinical prose": 3.5, "clinical prose, not only ASCII": 3, "log lines": 5,
        "CSV full of numbers": 6, "source code": 9, "dense PHI": 2.5, "all digits": 100,
        "all at signs": 3, "digits and letters in turn": 10, "one SSN repeated": 3,
        "a context word every 10 bytes": 2.5, "a label and a number every 10 bytes": 1.7,
        "one line of prose": 3.5,
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
