/// The strings that cells of a workbook refer to by number, kept end to end.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []
    /// Whether some were left out, because they are too many.
    private(set) var isCut = false

    private static let byteLimit = 160 * 1_024 * 1_024
    private static let countLimit = 16 * 1_024 * 1_024

    mutating func append(_ text: some Collection<UInt8>) {
        guard !isCut, bytes.count + text.count <= Self.byteLimit, ends.count < Self.countLimit
        else {
            isCut = true
            return
        }
        bytes.append(contentsOf: text)
        ends.append(Int32(bytes.count))
    }

    /// A string by its number, empty if there is none.
    subscript(_ index: Int) -> ArraySlice<UInt8> {
        guard index >= 0, index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }
}
