internal import FindingModel

/// The colours of verdicts; each differs in lightness too, for printers and for colour-blind eyes.
enum HTMLColor {
    /// What says nothing about a verdict.
    static let plain = "#3f5f86"

    static func of(_ verdict: Verdict) -> String {
        switch verdict {
        case .phi: "#a3243b"
        case .identifiers: "#e0a43a"
        case .undetermined: "#8794a8"
        case .clear: "#cfe3d6"
        }
    }

    /// The colour of a folder: of its worst verdict, the deeper the more files have it.
    static func of(_ figures: TreeFigures) -> String {
        let files = max(1, figures.files)
        if figures.phi > 0 {
            return mix(0xF0C4C9, 0x8F1730, Double(figures.phi) / Double(files))
        }
        if figures.identifiers > 0 {
            return mix(0xF7E3B8, 0xD9952B, Double(figures.identifiers) / Double(files))
        }
        return figures.undetermined > 0
            ? mix(0xD5DBE4, 0x8794A8, Double(figures.undetermined) / Double(files)) : "#d8e8de"
    }

    /// Whether white text is read better on it.
    static func isDark(_ color: String) -> Bool {
        guard let value = Int(color.dropFirst(), radix: 16) else { return false }
        let red = Double(value >> 16 & 255)
        let green = Double(value >> 8 & 255)
        let blue = Double(value & 255)
        return 0.299 * red + 0.587 * green + 0.114 * blue < 140
    }

    private static func mix(_ low: Int, _ high: Int, _ share: Double) -> String {
        var mixed = "#"
        for shift in [16, 8, 0] {
            let from = Double(low >> shift & 255)
            let to = Double(high >> shift & 255)
            let value = Int((from + (to - from) * min(1, max(0, share))).rounded())
            let digits = String(value, radix: 16)
            mixed += digits.count < 2 ? "0" + digits : digits
        }
        return mixed
    }
}

extension Verdict {
    /// What people call it.
    package var caption: String {
        switch self {
        case .phi: "PHI"
        case .identifiers: "Identifiers only"
        case .undetermined: "Undetermined"
        case .clear: "Clear"
        }
    }
}
