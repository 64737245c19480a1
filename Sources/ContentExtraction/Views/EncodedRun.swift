internal import FindingModel

/// A run of letters and digits that is the encoding of text.
struct EncodedRun {
    let decoded: [UInt8]
    let step: EncodingStep
    let grain: TextEdit.Grain
    /// Where the run ends, padding included.
    let end: Int
    /// Whether base64 may go on behind the run: it is a line of a block, or a piece.
    let goesOn: Bool

    /// The shortest line of a block of base64; MIME has 76 characters, PEM 64.
    private static let shortestLine = 60
    /// Decoded bytes from which on other characters than ASCII may occur.
    private static let longText = 48
    /// Fewer bytes than this prove little unless a digit or a space is among them.
    private static let shortText = 18

    /// Decodes a run if it is one; `isContinuing` says that base64 was decoded right before it.
    init?(_ text: [UInt8], _ run: Range<Int>, _ isContinuing: Bool) {
        if !isContinuing, let bytes = Self.hex(text, run), Self.isText(bytes) {
            (decoded, step, end, goesOn) = (bytes, .hex, run.upperBound, false)
            grain = TextEdit.Grain(text: 1, original: 2, codePoints: 2)
            return
        }
        var padded = run.upperBound
        while padded < text.count, padded - run.upperBound < 2, text[padded] == 0x3D,
            (run.count + padded - run.upperBound) % 4 != 0
        {
            padded += 1
        }
        let padding = padded - run.upperBound
        let isWhole = (run.count + padding) % 4 == 0
        guard isWhole || padding == 0 && run.count % 4 != 1 && run.count >= 20,
            isContinuing || run.count + padding >= ViewPass.shortestRun,
            isContinuing || run.contains(where: { !RunByte.isDigit(text[$0]) }),
            let bytes = Self.base64(text, run), Self.isText(bytes)
        else { return nil }
        (decoded, step, end) = (bytes, .base64, padded)
        goesOn = padding == 0 && run.count % 4 == 0 && run.count >= Self.shortestLine
        grain = TextEdit.Grain(text: 3, original: 4, codePoints: 4)
    }

    /// Where the next line of the block begins, if there is one.
    func nextLine(_ text: [UInt8]) -> Int? {
        var next = end
        if next < text.count, text[next] == 0x0D { next += 1 }
        guard next < text.count, text[next] == 0x0A else { return nil }
        next += 1
        var last = ViewPass.runEnd(text, next, most: 80)
        guard last - next >= 2 else { return nil }
        while last < text.count, last - next < 84, text[last] == 0x3D { last += 1 }
        let isLine = last == text.count || text[last] == 0x0A || text[last] == 0x0D
        return isLine && (last - next) % 4 == 0 ? next : nil
    }

    private static func hex(_ text: [UInt8], _ run: Range<Int>) -> [UInt8]? {
        guard run.count >= 18, run.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(run.count / 2)
        var hasLetter = false
        var place = run.lowerBound
        while place < run.upperBound {
            guard let high = RunByte.hex(text[place]), let low = RunByte.hex(text[place + 1]) else {
                return nil
            }
            hasLetter = hasLetter || text[place] > 0x39 || text[place + 1] > 0x39
            bytes.append(high << 4 | low)
            place += 2
        }
        // Why: a long number is no text unless nothing but digits comes out.
        let isNumber = bytes.allSatisfy { RunByte.isDigit($0) || $0 == 0x20 }
        return hasLetter || isNumber ? bytes : nil
    }

    private static func base64(_ text: [UInt8], _ run: Range<Int>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(run.count / 4 * 3 + 3)
        var group: UInt32 = 0
        var count = 0
        for place in run {
            guard let value = RunByte.base64(text[place]) else { return nil }
            group = group << 6 | value
            count += 1
            guard count == 4 else { continue }
            // Why here: nearly everything that is no text is known after its first group.
            for shift in [16, 8, 0] as [UInt32] {
                let byte = UInt8(truncatingIfNeeded: group >> shift)
                guard byte >= 0x20 || 0x09...0x0D ~= byte else { return nil }
                bytes.append(byte)
            }
            (group, count) = (0, 0)
        }
        if count == 3 {
            bytes.append(UInt8(truncatingIfNeeded: group >> 10))
            bytes.append(UInt8(truncatingIfNeeded: group >> 2))
        } else if count == 2 {
            bytes.append(UInt8(truncatingIfNeeded: group >> 4))
        }
        return bytes
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        var (high, telling) = (0, 0)
        for byte in bytes {
            switch byte {
            case 0x80...: high += 1
            case 0x09...0x0D: break
            case 0..<0x20, 0x7F: return false
            case 0x20, 0x30...0x39: telling += 1
            default: break
            }
        }
        if high > 0 {
            guard bytes.count >= longText, high * 10 <= bytes.count * 3 else { return false }
            return String(validating: bytes.dropLast(3), as: UTF8.self) != nil
                || bytes.count > ViewPass.piece / 2
        }
        return bytes.count >= shortText || telling > 0
    }
}
