import FindingModel

/// Writes a text up to a size, and remembers the values planted in it.
struct TextWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var planted: [PlantedValue] = []
    var random: SeededGenerator
    let size: Int

    init(seed: UInt64, size: Int) {
        random = SeededGenerator(seed: seed)
        self.size = size
        bytes.reserveCapacity(size + 4_096)
    }

    var isFull: Bool { bytes.count >= size }

    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    /// Writes one of the templates.
    mutating func write(anyOf templates: [Template]) {
        random.member(of: templates).write(to: &self)
    }

    /// Writes random digits, of which the first is not 0.
    mutating func writeDigits(_ count: Int) {
        for place in 0..<count {
            let digit = place == 0 ? 1 + random.number(below: 9) : random.number(below: 10)
            bytes.append(0x30 + UInt8(digit))
        }
    }

    /// Writes random hexadecimal digits in lower case.
    mutating func writeHexadecimal(_ count: Int) {
        for _ in 0..<count {
            let digit = UInt8(random.number(below: 16))
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    /// Writes an identifier of a kind that a right scan finds here.
    mutating func plant(_ kind: IdentifierKind) {
        let start = bytes.count
        write(kind.value(using: &random))
        planted.append(PlantedValue(bytes: start..<bytes.count, entity: kind.entity))
    }

    /// The text, with what a right scan finds.
    func text(named name: String, counted: Set<EntityType>) -> BenchmarkText {
        BenchmarkText(name: name, bytes: bytes, planted: planted, counted: counted)
    }
}
