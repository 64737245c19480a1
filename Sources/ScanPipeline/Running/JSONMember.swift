internal import Foundation

/// Finds how a value is written in a JSON object, which parsers do not tell.
///
/// For objects in UTF-8 that a parser has accepted: what is no JSON is not noticed.
enum JSONMember {
    /// The bytes of a number, as the first member of that name has it; none if there is no such
    /// member.
    static func token(of name: String, in object: [UInt8]) -> ArraySlice<UInt8> {
        var depth = 0
        var isKeyNext = false
        var index = 0
        while index < object.count {
            switch object[index] {
            case UInt8(ascii: "\""):
                let end = endOfString(object, from: index)
                if isKeyNext, isString(object[index..<end], name) {
                    return value(object[end...])
                }
                isKeyNext = false
                index = end
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                isKeyNext = depth == 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ","): isKeyNext = depth == 1
            default: break
            }
            index += 1
        }
        return []
    }

    /// Where the string that begins at a quote has ended.
    private static func endOfString(_ object: [UInt8], from quote: Int) -> Int {
        var index = quote + 1
        while index < object.count, object[index] != UInt8(ascii: "\"") {
            index += object[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, object.count)
    }

    private static func isString(_ token: ArraySlice<UInt8>, _ text: String) -> Bool {
        guard token.contains(UInt8(ascii: "\\")) else {
            return token.dropFirst().dropLast().elementsEqual(text.utf8)
        }
        return (try? JSONDecoder().decode(String.self, from: Data(token))) == text
    }

    /// The number behind a key and its colon.
    private static func value(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { " \t\r\n".utf8.contains($0) }
        return rest.drop { isSpace($0) || $0 == UInt8(ascii: ":") }
            .prefix { !isSpace($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
    }
}
