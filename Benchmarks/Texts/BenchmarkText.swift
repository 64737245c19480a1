import FindingModel

/// A value that a generator put into a text.
struct PlantedValue {
    let bytes: Range<Int>
    let entity: EntityType
}

/// A generated text, and what a right scan finds in it.
struct BenchmarkText {
    let name: String
    let bytes: [UInt8]
    /// Values that must be found where they are, in the order of their start.
    var planted: [PlantedValue] = []
    /// Entity types of which nothing but the planted values may be found.
    var counted: Set<EntityType> = []
    /// The length of the piece that the text repeats, `nil` if it does not.
    var period: Int?
}
