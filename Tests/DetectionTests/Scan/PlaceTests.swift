import FindingModel
import Foundation
import Testing

@testable import Detection

@Suite("Places of findings")
struct PlaceTests {
    private static let pieces = [
        "123456", "a", "é", "日本", "😀", "\n", "\r\n", " ", "654321", "€uro", "\n\n", "…", "—",
    ]

    private static func text(_ seed: Int, only pieces: [String] = pieces) -> String {
        var random = SeededGenerator(seed: UInt64(seed))
        return (0..<3_000).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
            .joined(separator: " ")
    }

    private static let detectors = Result {
        try compile([testRule("six", #"\b\d{6}\b"#, weight: 0.9)])
    }

    @Test(
        "Bytes, code points, line and column are what counting one by one gives", arguments: 0..<4)
    func counted(_ seed: Int) throws {
        let text = Self.text(seed)
        let scalars = Array(text.unicodeScalars)
        var expected: [TextPlace] = []
        var (byte, line, column) = (0, 1, 1)
        for (index, scalar) in scalars.enumerated() {
            let isStart =
                scalar.properties.numericType == .decimal && scalars[max(0, index - 1)] == " "
            if isStart || index == 0 && scalar == "1" {
                expected.append(
                    TextPlace(
                        bytes: byte..<byte + 6, sourceBytes: byte..<byte + 6,
                        codePoints: index..<index + 6, line: line, column: column))
            }
            byte += String(scalar).utf8.count
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        let bytes = Array(text.utf8)
        let detectors = try Self.detectors.get()
        #expect(expected.count > 100)
        #expect(detectors.scanned(bytes).findings.map(\.place) == expected)
        let streamed = detectors.streamed(bytes, cuts: [777], capacity: 8_400)
        #expect(streamed.findings.map(\.place) == expected)
    }

    @Test(
        "Places in the source are those of its bytes, byte order mark included",
        arguments: [
            (SourceEncoding.utf16LittleEndian, String.Encoding.utf16LittleEndian, 2),
            (.utf16BigEndian, .utf16BigEndian, 2), (.windows1252, .windowsCP1252, 0),
            (.utf8, .utf8, 3),
        ])
    func source(_ encoding: SourceEncoding, _ foundation: String.Encoding, _ prefix: Int) throws {
        let pieces =
            encoding == .windows1252 ? ["123456", "é", "\n", "€uro", "x", "—"] : Self.pieces
        let text = Self.text(11, only: pieces)
        let data = try #require(text.data(using: foundation))
        let found = try Self.detectors.get().streamed(
            Array(text.utf8), cuts: [512], capacity: 8_400,
            source: ScanSource(encoding: encoding, prefix: prefix))
        #expect(found.findings.count > 100)
        for finding in found.findings {
            let place = finding.place.sourceBytes
            let range = place.lowerBound - prefix..<place.upperBound - prefix
            let value = String(data: data.subdata(in: range), encoding: foundation)
            #expect(value == "123456" || value == "654321")
        }
    }
}
