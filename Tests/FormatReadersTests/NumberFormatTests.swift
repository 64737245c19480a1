import Testing

@testable import FormatReaders

@Suite("Numbers as spreadsheets show them")
struct NumberFormatTests {
    @Test(
        "A number is shown in its format",
        arguments: [
            (219_099_998.0, "000-00-0000", "219-09-9998"), (1_234.0, "00000", "01234"),
            (5_551_234.0, "[<=9999999]###-####;(###) ###-####", "555-1234"),
            (2_025_551_234.0, "[<=9999999]###-####;(###) ###-####", "(202) 555-1234"),
            (1_234_567.891, "#,##0.00", "1,234,567.89"), (-5.0, "0;(0)", "(5)"),
            (0.256, "0.0%", "25.6%"), (22_383.0, "m/d/yyyy", "4/12/1961"),
            (22_383.75, "yyyy-mm-dd hh:mm", "1961-04-12 18:00"),
            (22_383.0, "dddd, mmmm d", "Wednesday, April 12"), (12.0, ";;;", "12"),
            (0.1 + 0.2, "General", "0.3"), (123_456_789_012.0, "General", "123456789012"),
            (1.5, "[h]:mm", "36:00"),
        ])
    func shown(_ value: Double, _ code: String, _ text: String) {
        #expect(NumberFormat(code).render(value) == text)
    }
}
