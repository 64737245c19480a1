import FindingModel

/// An identifier that generators invent; none of them belongs to anybody but by chance.
enum IdentifierKind: String {
    case ssn, mrn, dob, phone, email, mbi, npi

    var entity: EntityType {
        switch self {
        case .ssn: .usSSN
        case .mrn: .mrn
        case .dob: .dateOfBirth
        case .phone: .phone
        case .email: .email
        case .mbi: .usMBI
        case .npi: .usNPI
        }
    }

    func value(using random: inout SeededGenerator) -> String {
        switch self {
        case .ssn:
            let area = 100 + random.number(below: 500)
            let group = Self.padded(1 + random.number(below: 99), 2)
            return "\(area)-\(group)-\(Self.padded(1 + random.number(below: 9_998), 4))"
        case .mrn: return "00" + String(100_000 + random.number(below: 900_000))
        case .dob:
            let month = Self.padded(1 + random.number(below: 12), 2)
            let day = Self.padded(1 + random.number(below: 28), 2)
            return "\(month)/\(day)/\(1936 + random.number(below: 70))"
        case .phone: return "(617) 555-01" + Self.padded(random.number(below: 100), 2)
        case .email:
            let name = String(decoding: random.member(of: Vocabulary.words("name")), as: UTF8.self)
            return "\(name).\(10 + random.number(below: 990))@mail.harborclinic.org"
        case .mbi: return Self.mbi(using: &random)
        case .npi: return Self.npi(using: &random)
        }
    }

    /// CMS, Understanding the MBI Format: positions 2, 5, 8 and 9 are letters.
    private static func mbi(using random: inout SeededGenerator) -> String {
        let letters = Array("ACDEFGHJKMNPQRTUVWXY")
        func letter() -> Character { random.member(of: letters) }
        func digit() -> Int { random.number(below: 10) }
        return "\(1 + random.number(below: 9))\(letter())\(letter())\(digit())-"
            + "\(letter())\(letter())\(digit())-\(letter())\(letter())\(digit())\(digit())"
    }

    /// Ten digits with the Luhn digit over 80840 and the first nine (45 CFR 162.406).
    private static func npi(using random: inout SeededGenerator) -> String {
        let body = 100_000_000 + random.number(below: 100_000_000)
        var rest = body
        var sum = 24
        for place in 0..<9 {
            let digit = rest % 10
            rest /= 10
            let doubled = digit * 2
            sum += place.isMultiple(of: 2) ? doubled / 10 + doubled % 10 : digit
        }
        return "\(body)\((10 - sum % 10) % 10)"
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: count - digits.count) + digits
    }
}
