import CScanKernel
import Testing

/// An implementation of the kernel.
enum Kernel: String, CaseIterable, CustomTestStringConvertible {
    case scalar, avx2, avx512, neon

    /// Those that this processor can run.
    static let available = allCases.filter { sh_kernel_available($0.number) != 0 }

    var number: sh_kernel {
        switch self {
        case .scalar: SH_KERNEL_SCALAR
        case .avx2: SH_KERNEL_AVX2
        case .avx512: SH_KERNEL_AVX512
        case .neon: SH_KERNEL_NEON
        }
    }

    var testDescription: String { rawValue }
}

/// A stretch of a text, and room for so many answers.
struct Stretch {
    let from: Int
    let to: Int
    let capacity: Int

    /// Every stretch of a text of up to `length` bytes.
    static func all(of length: Int, capacity: Int) -> [Stretch] {
        (0...length).flatMap { from in
            (from...length).map { Stretch(from: from, to: $0, capacity: capacity) }
        }
    }

    static func random(
        in length: Int, least: Int, using random: inout SeededGenerator
    ) -> Stretch {
        let from = Int.random(in: 0...length, using: &random)
        let to = Int.random(in: from...length, using: &random)
        return Stretch(
            from: from, to: to, capacity: least + Int.random(in: 0...40, using: &random))
    }
}
