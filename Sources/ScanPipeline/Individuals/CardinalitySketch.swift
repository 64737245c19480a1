internal import Foundation

/// Estimates how many different values were added, in 16 kB.
///
/// HyperLogLog (Flajolet, Fusy, Gandouet, Meunier 2007) with 2¹⁴ registers, linear counting for few
/// values, and hashes of 64 bits, so that no correction for many is needed. The relative standard
/// error is 1.04 / √2¹⁴.
struct CardinalitySketch: Sendable {
    private static let indexBits = 14
    private static let size = 1 << indexBits
    static let standardError = 1.04 / Double(size).squareRoot()

    private var registers = [UInt8](repeating: 0, count: size)

    /// Adds a value by a hash of 64 uniform bits.
    mutating func add(_ hash: UInt64) {
        let index = Int(hash >> UInt64(64 - Self.indexBits))
        let rest = hash << UInt64(Self.indexBits)
        let rank = UInt8(min(rest.leadingZeroBitCount, 64 - Self.indexBits) + 1)
        registers[index] = max(registers[index], rank)
    }

    /// The estimate.
    var count: Int {
        let size = Double(Self.size)
        var sum = 0.0
        var zeros = 0
        for register in registers {
            sum += exp2(-Double(register))
            if register == 0 { zeros += 1 }
        }
        let estimate = 0.7213 / (1 + 1.079 / size) * size * size / sum
        guard estimate <= 2.5 * size, zeros > 0 else { return Int(estimate.rounded()) }
        return Int((size * log(size / Double(zeros))).rounded())
    }
}
