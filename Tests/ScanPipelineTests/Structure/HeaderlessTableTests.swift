import ContentExtraction
import FindingModel
import Testing

@Suite("Tables without headers are read by their values")
struct HeaderlessTableTests {
    /// A row's cells: number, name, NPI, telephone, state, ZIP code, social security number.
    private struct Row {
        var cells: [String]

        init(_ index: Int) {
            let scattered = index * 7_919 % 1_000
            let nine = "1\(String(10_000_000 + scattered * 8_117))"
            let serial = String(1_000 + scattered)
            cells = [
                "\(index)", "Planted\(index)", nine + Self.checkDigit(of: nine), "312555\(serial)",
                ["IL", "WY", "PR"][index % 3], "6\(serial)", "536\(22 + index * 17 % 60)\(serial)",
            ]
        }

        /// The digit that makes 80840 and the number a multiple of ten by the formula of Luhn.
        private static func checkDigit(of nine: String) -> String {
            let sum = ("80840" + nine).reversed().enumerated().reduce(0) { sum, place in
                let digit = place.element.wholeNumberValue ?? 0
                let counted = place.offset.isMultiple(of: 2) ? digit * 2 : digit
                return sum + counted / 10 + counted % 10
            }
            return String((10 - sum % 10) % 10)
        }
    }

    private func paths(_ rows: [Row], delimiter: String = ",") -> Set<String> {
        let text = rows.map { $0.cells.joined(separator: delimiter) + "\n" }.joined()
        guard TableReader.recognises(Array(text.utf8)) else { return [] }
        return Set(StructureListing(TableReader.self, text).fields.map(\.path))
    }

    private static let provider = "column:3 (npi by its values)"
    private static let phone = "column:4 (phone by its values)"
    private static let zip = "column:6 (zip code by its values)"
    private static let security = "column:7 (ssn by its values)"

    @Test("Columns of checked numbers are named", arguments: [",", "\t", ";", "|"])
    func columns(delimiter: String) {
        let rows = (0..<45).map(Row.init)
        #expect(
            paths(rows, delimiter: delimiter) == [
                Self.provider, Self.phone, Self.zip, Self.security,
            ])
    }

    @Test("Few rows tell little")
    func fewRows() {
        #expect(paths((0..<30).map(Row.init)) == [Self.provider, Self.phone, Self.zip])
        #expect(paths((0..<7).map(Row.init)) == [Self.provider])
        #expect(paths((0..<5).map(Row.init)).isEmpty)
    }

    @Test("One value that is none makes the column none, an empty one does not")
    func otherValues() {
        var rows = (0..<10).map(Row.init)
        rows[4].cells[2] = ""
        rows[5].cells[3] = "n/a"
        rows[6].cells[4] = "QQ"
        #expect(paths(rows) == [Self.provider])
        rows[7].cells[2] = "1234567890"
        #expect(paths(rows).isEmpty)
    }

    @Test("Numbers given out in turn are neither telephones nor social security numbers")
    func countedNumbers() {
        var rows = (0..<45).map(Row.init)
        for index in rows.indices {
            rows[index].cells[2] = ""
            rows[index].cells[3] = "452198\(7_000 + index)"
            rows[index].cells[5] = ""
            rows[index].cells[6] = "\(536_229_000 - index)"
        }
        #expect(paths(rows).isEmpty)
    }

    @Test("Lines of different width are no table")
    func raggedLines() {
        var rows = (0..<10).map(Row.init)
        rows[3].cells.append("more")
        #expect(paths(rows).isEmpty)
    }
}
