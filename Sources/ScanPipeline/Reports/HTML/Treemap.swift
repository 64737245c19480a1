/// Lays out rectangles whose areas are given, as nearly square as can be ("Squarified Treemaps",
/// Bruls, Huizing and van Wijk, 2000).
enum Treemap {
    struct Rectangle: Hashable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        /// The same with a margin taken off, at the top more.
        func inset(_ margin: Double, top: Double) -> Rectangle {
            Rectangle(
                x: x + margin, y: y + top, width: max(0, width - 2 * margin),
                height: max(0, height - top - margin))
        }
    }

    /// A rectangle for each size, in the same order; sizes are positive and descend.
    static func layOut(_ sizes: [Double], in area: Rectangle) -> [Rectangle] {
        let total = sizes.reduce(0, +)
        guard total > 0, area.width > 0, area.height > 0 else {
            return sizes.map { _ in Rectangle(x: area.x, y: area.y, width: 0, height: 0) }
        }
        let scale = area.width * area.height / total
        var placed: [Rectangle] = []
        var free = area
        var row: [Double] = []
        for size in sizes.map({ $0 * scale }) {
            let side = min(free.width, free.height)
            if !row.isEmpty, worst(row + [size], side) > worst(row, side) {
                place(row, &free, &placed)
                row = []
            }
            row.append(size)
        }
        place(row, &free, &placed)
        return placed
    }

    /// The worst ratio of sides in a row along a side.
    private static func worst(_ row: [Double], _ side: Double) -> Double {
        let sum = row.reduce(0, +)
        guard let largest = row.max(), let smallest = row.min(), sum > 0, smallest > 0 else {
            return .infinity
        }
        return max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest))
    }

    private static func place(
        _ row: [Double], _ free: inout Rectangle, _ placed: inout [Rectangle]
    ) {
        let sum = row.reduce(0, +)
        let isUpright = free.width >= free.height
        let side = isUpright ? free.height : free.width
        let depth = side > 0 ? sum / side : 0
        var offset = 0.0
        for size in row {
            let length = depth > 0 ? size / depth : 0
            placed.append(
                isUpright
                    ? Rectangle(x: free.x, y: free.y + offset, width: depth, height: length)
                    : Rectangle(x: free.x + offset, y: free.y, width: length, height: depth))
            offset += length
        }
        if isUpright {
            free.x += depth
            free.width = max(0, free.width - depth)
        } else {
            free.y += depth
            free.height = max(0, free.height - depth)
        }
    }
}
