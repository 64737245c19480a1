extension NumberSection {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]

    /// The day and time in the format.
    func render(_ date: SerialDate) -> String {
        var result = ""
        let halves = tokens.contains(.halfDay)
        let seconds = date.milliseconds / 1_000
        for (index, token) in tokens.enumerated() {
            switch token {
            case .literal(let text): result += text
            case .halfDay: result += seconds < 43_200 ? "AM" : "PM"
            case .elapsed(let unit):
                let factor = unit == "h" ? 24.0 : unit == "m" ? 1_440 : 86_400
                result += String(Int(date.serial * factor + 1e-6))
            case .date("h", let width):
                let hour = seconds / 3_600
                let shown = halves ? (hour + 11) % 12 + 1 : hour
                result += SerialDate.padded(shown, min(width, 2))
            case .date("s", let width): result += SerialDate.padded(seconds % 60, min(width, 2))
            case .date("m", let width) where isMinute(index):
                result += SerialDate.padded(seconds / 60 % 60, min(width, 2))
            case .date(let letter, let width): result += Self.day(letter, width, date)
            case .point: result += "."
            case .digit where index > 0: result += "0"
            case .comma: result += ","
            default: break
            }
        }
        return result
    }

    private static func day(_ letter: Character, _ width: Int, _ date: SerialDate) -> String {
        switch (letter, width) {
        case ("y", 1...2): SerialDate.padded(date.year % 100, 2)
        case ("y", _), ("e", _): SerialDate.padded(date.year, 4)
        case ("m", 1...2): SerialDate.padded(date.month, width)
        case ("m", 3): String(months[(date.month + 11) % 12].prefix(3))
        case ("m", 5): String(months[(date.month + 11) % 12].prefix(1))
        case ("m", _): months[(date.month + 11) % 12]
        case ("d", 1...2): SerialDate.padded(date.day, width)
        case ("d", 3): String(weekdays[date.weekday].prefix(3))
        case ("d", _): weekdays[date.weekday]
        default: ""
        }
    }

    /// Whether an `m` means minutes: behind hours or before seconds.
    private func isMinute(_ index: Int) -> Bool {
        let before = tokens[..<index].last { Self.letter($0) != nil }.flatMap(Self.letter)
        let after = tokens[(index + 1)...].first { Self.letter($0) != nil }.flatMap(Self.letter)
        return before == "h" || after == "s"
    }

    private static func letter(_ token: Token) -> Character? {
        switch token {
        case .date(let letter, _), .elapsed(let letter): letter
        default: nil
        }
    }
}
