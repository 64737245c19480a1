import FindingModel

/// One line that shows an element of a DICOM file, as readers and tools write it:
/// `(0010,0020) PatientID: value`, `(0010,0020) LO [value] # 8, 1 PatientID` (dcmdump) or
/// `(0010, 0020) Patient ID  LO: 'value'` (pydicom).
struct DICOMLine {
    let tag: UInt32
    /// Index behind the tag.
    private let start: Int

    /// Reads the tag that begins a line; `nil` if there is none.
    init?(_ line: ArraySlice<UInt8>) {
        // Elements of sequences are indented, some tools write `>` before them.
        var index = line.startIndex
        while index < line.endIndex, line[index] == 0x20 || line[index] == 0x3E { index += 1 }
        guard index < line.endIndex, line[index] == UInt8(ascii: "(") else { return nil }
        index += 1
        var tag: UInt32 = 0
        var digits = 0
        while index < line.endIndex, line[index] != UInt8(ascii: ")") {
            let byte = line[index]
            index += 1
            if byte == UInt8(ascii: ","), digits == 4 { continue }
            if byte == 0x20, digits == 4 { continue }
            guard digits < 8, let digit = Self.hexadecimal(byte) else { return nil }
            tag = tag << 4 | digit
            digits += 1
        }
        guard digits == 8, index < line.endIndex else { return nil }
        self.tag = tag
        start = index + 1
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    /// The values of the element: those between backslashes.
    func values(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        let value = whole(line)
        var values: [Range<Int>] = []
        var begin = value.lowerBound
        for index in value where line[index] == 0x5C {
            values.append(begin..<index)
            begin = index + 1
        }
        values.append(begin..<value.upperBound)
        return values
    }

    private func whole(_ line: ArraySlice<UInt8>) -> Range<Int> {
        let rest = line[start...]
        if rest.count > 5, rest[start] == 0x20, rest[start + 3] == 0x20,
            rest[start + 4] == UInt8(ascii: "["),
            let close = rest.lastIndex(of: UInt8(ascii: "]")), close > start + 4
        {
            return start + 5..<close
        }
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return start..<start }
        var (lower, upper) = (colon + 1, line.endIndex)
        while lower < upper, line[lower] == 0x20 { lower += 1 }
        while lower < upper, line[upper - 1] == 0x20 { upper -= 1 }
        if upper - lower > 1, line[lower] == 0x27, line[upper - 1] == 0x27 {
            return lower + 1..<upper - 1
        }
        return lower..<upper
    }
}
