internal import FindingModel

/// One line of a vCard or calendar.
struct CardLine {
    /// The name of the property in upper case, without a group.
    let name: String
    /// Its fields; ranges are indices of the line's bytes.
    private(set) var fields: [FieldValue] = []

    /// Reads a line; `nil` if it is none.
    init?(_ line: ArraySlice<UInt8>) {
        guard let colon = Self.colon(line) else { return nil }
        let head = line[..<colon]
        let end = head.firstIndex(of: 0x3B) ?? colon
        let full = String(decoding: head[..<end], as: UTF8.self).uppercased()
        name = full.split(separator: ".").last.map(String.init) ?? full
        guard !name.isEmpty,
            name.utf8.allSatisfy({ 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D })
        else { return nil }
        let parameters = String(decoding: head[end...], as: UTF8.self).uppercased()
        let value = line.index(after: colon)..<line.endIndex
        readCommonName(head[end...])
        switch name {
        case "N": put(line, value, [.entity(.personName), .entity(.personName)])
        case "ADR":
            put(
                line, value,
                [
                    nil, .entity(.streetAddress), .entity(.streetAddress), .entity(.location),
                    .other,
                    .entity(.zipCode), .other,
                ])
        case "TEL":
            let entity: EntityType = parameters.contains("FAX") ? .fax : .phone
            put(Self.behindScheme(line, value), .entity(entity))
        case "ATTENDEE", "ORGANIZER", "EMAIL":
            put(Self.behindScheme(line, value), .entity(.email))
        default:
            if let meaning = Self.meanings[name] {
                put(value, meaning)
            } else if name.hasPrefix("X-") {
                put(value, .named(String(name.dropFirst(2))))
            }
        }
    }

    private static let meanings: [String: FieldMeaning] = [
        "FN": .entity(.personName), "NICKNAME": .entity(.personName), "BDAY": .entity(.dateOfBirth),
        "ANNIVERSARY": .entity(.date), "DEATHDATE": .entity(.date), "DTSTART": .entity(.date),
        "DTEND": .entity(.date), "DUE": .entity(.date), "URL": .entity(.url), "VERSION": .other,
        "PRODID": .other, "UID": .other, "REV": .other, "DTSTAMP": .other, "CREATED": .other,
        "LAST-MODIFIED": .other, "SEQUENCE": .other, "STATUS": .other, "RRULE": .other,
        "PHOTO": .other, "LOGO": .other, "KEY": .other, "TZOFFSETFROM": .other,
        "TZOFFSETTO": .other, "PRIORITY": .other, "CLASS": .other, "TRANSP": .other,
    ]

    /// The colon before the value: not one within a parameter in quotes.
    private static func colon(_ line: ArraySlice<UInt8>) -> Int? {
        var isQuoted = false
        for place in line.indices {
            if line[place] == 0x22 { isQuoted.toggle() }
            if line[place] == 0x3A, !isQuoted { return place }
        }
        return nil
    }

    /// A value behind `mailto:` or `tel:`.
    private static func behindScheme(_ line: ArraySlice<UInt8>, _ value: Range<Int>) -> Range<Int> {
        for scheme in ["MAILTO:", "TEL:"] {
            let start = String(decoding: line[value].prefix(scheme.utf8.count), as: UTF8.self)
            if start.uppercased() == scheme {
                return value.lowerBound + scheme.utf8.count..<value.upperBound
            }
        }
        return value
    }

    /// The parameter CN, which names a person.
    private mutating func readCommonName(_ parameters: ArraySlice<UInt8>) {
        var start = parameters.startIndex
        while start < parameters.endIndex {
            let end = parameters[start...].firstIndex(of: 0x3B) ?? parameters.endIndex
            if String(decoding: parameters[start..<end].prefix(3), as: UTF8.self).uppercased()
                == "CN="
            {
                var range = start + 3..<end
                if range.count > 1, parameters[range.lowerBound] == 0x22,
                    parameters[range.upperBound - 1] == 0x22
                {
                    range = range.lowerBound + 1..<range.upperBound - 1
                }
                put(range, .entity(.personName), path: name + ";CN")
            }
            start = end + 1
        }
    }

    /// Puts the components of a value, separated by `;`.
    private mutating func put(
        _ line: ArraySlice<UInt8>, _ value: Range<Int>, _ meanings: [FieldMeaning?]
    ) {
        var (start, number) = (value.lowerBound, 0)
        for place in value.lowerBound...value.upperBound {
            let isEnd = place == value.upperBound
            guard isEnd || line[place] == 0x3B && line[place - 1] != 0x5C else { continue }
            if number < meanings.count, let meaning = meanings[number] {
                put(start..<place, meaning, path: "\(name).\(number + 1)")
            }
            (start, number) = (place + 1, number + 1)
        }
    }

    private mutating func put(_ range: Range<Int>, _ meaning: FieldMeaning, path: String? = nil) {
        guard !range.isEmpty, range.count <= StructureLimits.longestValue else { return }
        fields.append(FieldValue(range: range, path: path ?? name, meaning: meaning))
    }
}
