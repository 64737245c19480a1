/// How wide the letters of the fonts are that files need not hold (ISO 32000-2, 9.6.2.2).
///
/// The upright kinds, in thousandths of the size (Adobe Core 14 AFM); bold ones differ little.
enum PDFStandardWidths {
    /// The widths by code, and that of codes which are not among them.
    static func widths(_ name: String) -> (byCode: [Int: Double], other: Double) {
        if name.contains("Courier") { return ([:], 600) }
        let list = name.contains("Times") ? times : helvetica
        let codes = zip(32..., list.map { Double($0) })
        return (Dictionary(uniqueKeysWithValues: codes), 500)
    }

    private static let helvetica = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667,
        667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722,
        667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
        556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278,
        556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    private static let times = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722,
        667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667,
        556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444,
        500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278,
        500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ]
}
