internal import Foundation

/// One line of what `detect` reads: an object with an id and a text.
struct DetectRequest {
    /// Why a line is no request, in words for people.
    struct Fault: Error, Hashable {
        let message: String

        fileprivate static let noID = Fault(
            message: "the object has no id of type string or number")
    }

    /// The id as JSON: a string or a number, as it came.
    let id: String
    let text: String

    /// Reads a line.
    static func read(_ line: [UInt8]) throws(Fault) -> DetectRequest {
        do {
            return try parse(line)
        } catch {
            guard let whole = LoneSurrogates.replaced(in: line) else { throw error }
            return try parse(whole)
        }
    }

    // Why JSONDecoder: JSONSerialization drops a byte order mark at the beginning of a string, and
    // every place behind it would be off by one.
    private static func parse(_ line: [UInt8]) throws(Fault) -> DetectRequest {
        do {
            let members = try JSONDecoder().decode(RequestMembers.self, from: Data(line))
            return DetectRequest(id: try id(members.id, in: line), text: members.text)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(message: "the line is not a JSON object")
        }
    }

    private static func id(_ id: RequestMembers.Identifier, in line: [UInt8]) throws -> String {
        switch id {
        case .text(let text): return JSONText.quote(text)
        case .number:
            // Why from the line: a decoded number has lost its digits, as 5.50 and long ones do.
            let token = JSONMember.token(of: "id", in: line)
            guard !token.isEmpty else { throw Fault.noID }
            return String(decoding: token, as: UTF8.self)
        }
    }
}

/// What a request says, as a parser of JSON knows it.
private struct RequestMembers: Decodable {
    enum Identifier {
        case text(String)
        case number
    }

    let id: Identifier
    let text: String

    private enum CodingKeys: String, CodingKey {
        case id, text
    }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        guard let text = try? object.decode(String.self, forKey: .text) else {
            throw DetectRequest.Fault(message: "the object has no text of type string")
        }
        self.text = text
        if let id = try? object.decode(String.self, forKey: .id) {
            self.id = .text(id)
        } else if (try? object.decode(Double.self, forKey: .id)) != nil {
            id = .number
        } else {
            throw DetectRequest.Fault.noID
        }
    }
}
