import Foundation
import Testing

@testable import Detection

@Suite("Rules that were compiled ahead of time")
struct PrecompiledRulesTests {
    private static let build = Data("this build".utf8)
    private static let made = Result { try PrecompiledRules.make(Shipped.packs, for: build).bytes }

    @Test("find what rules find that are compiled now, for the same reasons")
    func same() throws {
        let bytes = try Self.made.get()
        let ready = try #require(try PrecompiledRules.detectors(in: bytes, of: Self.build))
        let compiled = try Shipped.detectors.get()
        #expect(ready.rulePacks == compiled.rulePacks)
        #expect(ready.entities == compiled.entities)
        var found = 0
        for sample in Shipped.samples {
            let scanned = ready.scanned(sample)
            #expect(scanned == compiled.scanned(sample))
            found += scanned.findings.count
        }
        #expect(found > 2_000)
    }

    @Test("are not read by another build")
    func otherBuild() throws {
        let other = Data("that build".utf8)
        #expect(try PrecompiledRules.detectors(in: try Self.made.get(), of: other) == nil)
    }

    @Test("are not read when a byte was changed, or some are missing")
    func damaged() throws {
        let bytes = try Self.made.get()
        for place in stride(from: 0, to: bytes.count, by: bytes.count / 9) {
            var changed = bytes
            changed[place] ^= 1
            #expect(try PrecompiledRules.detectors(in: changed, of: Self.build) == nil)
        }
        for count in [0, 1, 40, bytes.count / 2, bytes.count - 1] {
            let short = bytes.prefix(count)
            #expect(try PrecompiledRules.detectors(in: short, of: Self.build) == nil)
        }
    }
}
