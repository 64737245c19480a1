import ContentExtraction

/// Finds where a JPEG picture ends: behind the marker that says so (ITU T.81, B.1.1).
enum JPEGEnd {
    /// The end; `nil` if the picture is cut off.
    static func find(in source: any ByteSource) -> Int? {
        var window = SourceWindow(source)
        var place = 2
        while place + 1 < source.count {
            guard window.byte(place) == 0xFF else {
                place += 1
                continue
            }
            switch window.byte(place + 1) {
            case 0xD9: return place + 2
            // Within coded data: a byte that is no marker, and markers without a length.
            case 0x00, 0x01, 0xD0...0xD8: place += 2
            case 0xFF: place += 1
            default:
                let length = Int(window.byte(place + 2)) << 8 | Int(window.byte(place + 3))
                place += 2 + max(2, length)
            }
        }
        return nil
    }
}
