/// Rows of bits that stay where they are, each kept once.
@safe final class BitRows {
    private let width: Int
    private let most: Int
    private let words: UnsafeMutablePointer<UInt64>
    private var numbers: [[UInt64]: Int] = [:]
    private var count = 0

    /// Allocates for the most rows; what is used is touched.
    init(width: Int, most: Int) {
        self.width = width
        self.most = most
        unsafe words = .allocate(capacity: width * most)
    }

    deinit {
        unsafe words.deallocate()
    }

    /// The number of a row, which is added if it is new; `nil` if there are too many.
    func number(of row: [UInt64]) -> Int? {
        if let known = numbers[row] { return known }
        guard count < most else { return nil }
        numbers[row] = count
        return add(row)
    }

    /// Adds a row, whether it is new or not; there must be room.
    func add(_ row: [UInt64]) -> Int {
        for (index, word) in row.enumerated() {
            unsafe (words + count * width + index).initialize(to: word)
        }
        count += 1
        return count - 1
    }

    func row(_ number: Int) -> UnsafePointer<UInt64> {
        unsafe UnsafePointer(words + number * width)
    }
}
