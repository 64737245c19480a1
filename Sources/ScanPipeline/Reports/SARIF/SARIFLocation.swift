internal import FindingModel

/// Where something is, as SARIF 2.1.0 says it (OASIS, sections 3.28 to 3.30).
enum SARIFLocation {
    /// The location of a finding: bytes of the file, or the part that it stands in.
    static func of(_ located: LocatedFinding) -> JSONText {
        // Why not for all: SARIF counts in the file, and parts and extracted text have places of
        // their own.
        of(
            ItemPlace(path: located.item.path, part: located.part),
            region: located.countsBytesOfFile ? region(of: located.finding.place) : nil,
            field: located.finding.field)
    }

    private static func region(of place: TextPlace) -> JSONText {
        var region = JSONText()
        region.add("startLine", max(1, place.line))
        region.add("startColumn", max(1, place.column))
        region.add("byteOffset", place.sourceBytes.lowerBound)
        region.add("byteLength", place.sourceBytes.count)
        return region
    }

    static func of(_ place: ItemPlace, region: JSONText? = nil, field: String? = nil) -> JSONText {
        var artifact = JSONText()
        artifact.add("uri", uri(of: place.path))
        var physical = JSONText()
        physical.add("artifactLocation", artifact)
        if let region { physical.add("region", region) }
        var location = JSONText()
        location.add("physicalLocation", physical)
        let names = [place.part, field ?? ""].filter { !$0.isEmpty }
        if !names.isEmpty {
            location.add(
                "logicalLocations",
                names.map { name in
                    var logical = JSONText()
                    logical.add("fullyQualifiedName", name)
                    return logical
                })
        }
        return location
    }

    /// The path as a reference (RFC 3986): its bytes, those that need it as %HH.
    static func uri(of path: String) -> String {
        let bytes = PathText.decode(path)
        var uri = bytes.first == UInt8(ascii: "/") ? "file://" : ""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri += "%" + Hexadecimal.lowercase([byte]).uppercased()
            }
        }
        return uri
    }
}
