internal import FindingModel

extension ViewPass {
    /// Leaves out the NUL of a character of UTF-16 in a text of another encoding: programs append
    /// lines to files so.
    mutating func takeNul() -> Bool {
        guard isPair(place, place + 2) || isPair(place - 2, place) else {
            if byte(place - 1) != 0, byte(place + 1) != 0 { strayNuls += 1 }
            return false
        }
        replace(upTo: place + 1, with: [], .unicode)
        return true
    }

    /// Whether two places have a NUL and ASCII is between them.
    private func isPair(_ first: Int, _ second: Int) -> Bool {
        guard byte(first) == 0, byte(second) == 0, let middle = byte(first + 1) else {
            return false
        }
        return 0x20..<0x7F ~= middle || 0x09...0x0D ~= middle
    }

    /// A byte of the text at hand; `nil` outside of it.
    private func byte(_ place: Int) -> UInt8? {
        text.indices.contains(place) ? text[place] : nil
    }
}
