/// How large a picture is.
package struct PictureSize: Sendable, Hashable {
    package let width: Int
    package let height: Int
    /// Pictures in the file, such as the pages of a fax.
    package let pages: Int

    /// Gives a size; what is negative counts as nothing.
    package init(width: Int, height: Int, pages: Int = 1) {
        self.width = max(0, width)
        self.height = max(0, height)
        self.pages = max(1, pages)
    }

    /// All pixels, the largest number if they cannot be counted.
    package var pixels: Int {
        let (plane, isTooMuch) = width.multipliedReportingOverflow(by: height)
        let (all, isMore) = plane.multipliedReportingOverflow(by: pages)
        return isTooMuch || isMore ? .max : all
    }

    /// Whether it is no larger than the signs of programs are.
    ///
    /// Why so many: recognition takes letters of about 20 pixels, and a value has some of them. A
    /// size that is not known counts as large.
    package var isTooSmallForText: Bool {
        width > 0 && height > 0 && (width < 64 || height < 16 || pixels < 4_096)
    }

    /// Pixels of a picture at most: some forty pages of a scanner.
    package static let mostPixels = 400_000_000
    /// Bytes of a picture's file at most.
    package static let mostBytes = 128 * 1_024 * 1_024
    /// Pictures of a document at most.
    package static let mostPictures = 1_000
}
