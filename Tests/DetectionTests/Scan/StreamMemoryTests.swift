import FindingModel
import Foundation
import Testing

@testable import Detection

@Suite("Memory of a stream")
struct StreamMemoryTests {
    /// Megabytes of the long stream; more with `SAFEHARBOR_STREAM_MEGABYTES`.
    private static let megabytes =
        ProcessInfo.processInfo.environment["SAFEHARBOR_STREAM_MEGABYTES"].flatMap { Int($0) } ?? 4

    /// Counts without keeping.
    private struct Count: FindingSink {
        var findings = 0

        mutating func receive(_ finding: Finding) { findings += 1 }

        mutating func receive(repeated entity: EntityType, at place: TextPlace, isField: Bool) {}
    }

    @Test("The window never holds more than its size", arguments: [1_000, 65_536, 1_500_000])
    func window(_ chunk: Int) throws {
        var random = SeededGenerator(seed: 8)
        let material = Material.text(max(600, chunk / 30), using: &random)
        let text = material + [UInt8](repeating: 0x2E, count: max(0, chunk - material.count))
        var scanner = StreamScanner(try Shipped.detectors.get())
        let room = scanner.window.capacity
        var count = Count()
        var fed = 0
        while fed < Self.megabytes << 20 {
            scanner.feed(text.span, into: &count)
            fed += text.count
            #expect(scanner.window.count <= StreamScanner.windowSize)
            #expect(scanner.window.capacity <= room)
        }
        _ = scanner.finish(into: &count)
        #expect(count.findings > fed / 20_000)
    }
}
