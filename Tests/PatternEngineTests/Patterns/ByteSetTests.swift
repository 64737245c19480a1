import Testing

@testable import PatternEngine

@Suite("Sets of bytes")
struct ByteSetTests {
    @Test("Operations on sets of bytes are those of sets", arguments: 0..<20)
    func operations(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func members() -> Set<UInt8> {
            Set((0..<60).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        func set(_ members: Set<UInt8>) -> ByteSet {
            members.reduce(into: ByteSet()) { $0.insert($1) }
        }
        let (left, right) = (members(), members())
        #expect(set(left).members == left.sorted())
        #expect(set(left).union(set(right)) == set(left.union(right)))
        #expect(set(left).intersection(set(right)) == set(left.intersection(right)))
        #expect(set(left).subtracting(set(right)) == set(left.subtracting(right)))
        #expect(set(left).inverted.members == (0...255).filter { !left.contains($0) })
        #expect(set(left).intersects(set(right)) == !left.isDisjoint(with: right))
        #expect(set(left.intersection(right)).isSubset(of: set(left)))
        #expect(set(left).count == left.count)
        #expect((0...255).allSatisfy { set(left).contains($0) == left.contains($0) })
    }

    @Test("A set of one byte knows it")
    func single() {
        #expect(ByteSet(0x40...0x40).single == 0x40)
        #expect(ByteSet(0x40...0x41).single == nil)
        #expect(ByteSet().single == nil)
        #expect(ByteSet().isEmpty)
    }
}
