import Glibc

/// Which way a line of text runs on a page: places are told along it and across it.
struct PDFDirection {
    /// Degrees against the clock; 0 for all that is nearly level, also if mirrored.
    let turn: Int
    /// How much larger than its font the text is.
    let scale: Double
    private let cosine: Double
    private let sine: Double

    init(_ matrix: PDFMatrix) {
        // Why not always the angle: lines of a scanned page lean, each a little differently.
        if abs(matrix.b) <= abs(matrix.a) * 0.2 || !matrix.a.isFinite || !matrix.b.isFinite {
            (turn, cosine, sine) = (0, 1, 0)
            scale = abs(matrix.d)
        } else if abs(matrix.a) <= abs(matrix.b) * 0.2 {
            let isDown = matrix.b < 0
            (turn, cosine, sine) = (isDown ? -90 : 90, 0, isDown ? -1 : 1)
            scale = abs(matrix.c)
        } else {
            let angle = atan2(matrix.b, matrix.a)
            turn = Int((angle * 180 / .pi).rounded())
            (cosine, sine) = (cos(angle), sin(angle))
            scale = (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot()
        }
    }

    /// How far along its line a place is.
    func along(_ place: PDFMatrix) -> Double { place.e * cosine + place.f * sine }

    /// How high above others its line is.
    func across(_ place: PDFMatrix) -> Double { place.f * cosine - place.e * sine }
}
