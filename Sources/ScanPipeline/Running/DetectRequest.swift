internal import Foundation

/// One line of what `detect` reads: an object with an id and a text.
struct DetectRequest: Decodable {
    /// Why a line is no request, in words for people.
    struct Fault: Error, Hashable {
        let message: String
    }

    /// The id as JSON: a string or a number, as it came.
    let id: String
    let text: String

    private enum CodingKeys: String, CodingKey {
        case id, text
    }

    /// Reads a line.
    // Why JSONDecoder: JSONSerialization drops a byte order mark at the beginning of a string, and
    // every place behind it would be off by one.
    static func read(_ line: [UInt8]) throws(Fault) -> DetectRequest {
        do {
            return try JSONDecoder().decode(DetectRequest.self, from: Data(line))
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(message: "the line is not a JSON object")
        }
    }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        guard let text = try? object.decode(String.self, forKey: .text) else {
            throw Fault(message: "the object has no text of type string")
        }
        guard let id = Self.id(in: object) else {
            throw Fault(message: "the object has no id of type string or number")
        }
        self.id = id
        self.text = text
    }

    private static func id(in object: KeyedDecodingContainer<CodingKeys>) -> String? {
        if let text = try? object.decode(String.self, forKey: .id) { return JSONText.quote(text) }
        if let number = try? object.decode(Int64.self, forKey: .id) { return String(number) }
        if let number = try? object.decode(UInt64.self, forKey: .id) { return String(number) }
        if let number = try? object.decode(Double.self, forKey: .id) { return String(number) }
        return nil
    }
}
