import CScanKernel
import Detection
import Foundation
import PatternEngine
import ScanPipeline

/// Where and with what was measured.
struct Machine {
    /// Lines of a name and a value.
    let lines: [(name: String, value: String)]
    let patternCount: Int

    init(_ engine: Engine) {
        patternCount = engine.patterns.count
        let processor = Self.value(of: "model name", in: "/proc/cpuinfo", between: ":")
        let system = Self.value(of: "PRETTY_NAME", in: "/etc/os-release", between: "=")
        let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
        lines = [
            ("processor", "\(processor), \(ProcessInfo.processInfo.processorCount) cores"),
            ("memory", String(format: "%.1f GB", memory)),
            ("system", system),
            ("date", Self.today),
            ("engine", EngineVersion.current),
            ("byte classifier", Self.kernel),
            ("PCRE2", PatternLibrary.version),
            ("rules", "\(engine.ruleCount), \(patternCount) patterns"),
            ("packs", engine.detectors.rulePacks.joined(separator: ", ")),
        ]
    }

    private static var kernel: String {
        switch sh_best_kernel() {
        case SH_KERNEL_AVX512: "AVX-512"
        case SH_KERNEL_AVX2: "AVX2"
        case SH_KERNEL_NEON: "NEON"
        default: "scalar"
        }
    }

    private static var today: String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "yyyy-MM-dd HH:mm 'UTC'"
        return format.string(from: Date())
    }

    private static func value(
        of key: String, in file: String, between separator: Character
    ) -> String {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        let value = line?.split(separator: separator, maxSplits: 1).dropFirst().first
        return value.map { String($0).trimmingCharacters(in: CharacterSet(charactersIn: " \"\t")) }
            ?? "unknown"
    }
}
