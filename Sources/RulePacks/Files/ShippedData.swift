import CShippedData

/// A file of the program's own data.
///
/// The bytes lie in the program's read-only memory: they live as long as the program and are never
/// copied. Thread-safe.
@safe
public struct ShippedFile: @unchecked Sendable {
    // Safe because: shipped_data.h guarantees that the bytes are never written nor freed.

    /// The path below Patterns/, as in `us-identifiers/pack.yaml`.
    public let path: String
    /// The content; valid for the life of the program.
    public let bytes: UnsafeRawBufferPointer
}

/// The rule packs and tables that travel inside the program, which therefore works when it is
/// copied alone.
public enum ShippedData {
    /// Every file, ordered by path.
    public static let files: [ShippedFile] = {
        let list = unsafe UnsafeBufferPointer(start: shipped_files(), count: shipped_file_count())
        return unsafe list.map { entry in
            unsafe ShippedFile(
                path: String(cString: entry.path),
                bytes: UnsafeRawBufferPointer(start: entry.bytes, count: entry.length))
        }
    }()

    /// Which build of the program this is, with these files in it; empty if its linker does not say.
    public static let buildIdentity: [UInt8] = {
        var length = 0
        let bytes = unsafe build_identity(&length)
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    }()

    /// The file with a path below Patterns/, such as `Tables/icd10-cm.codes`; `nil` if none has it.
    public static func file(_ path: String) -> ShippedFile? {
        var range = files.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let found = files[middle]
            if found.path == path { return found }
            range =
                found.path < path
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
