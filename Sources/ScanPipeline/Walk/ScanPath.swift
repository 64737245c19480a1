internal import Glibc

/// A path as the operating system has it: bytes, which need not be UTF-8.
public struct ScanPath: Hashable, Sendable, Comparable {
    /// The bytes, without a NUL.
    public let bytes: [UInt8]

    /// A path that somebody typed.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// A path as the operating system gave it, without a NUL.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path behind what ``display`` gave.
    public init(display: String) {
        bytes = PathText.decode(display)
    }

    /// For reports: bytes that are not UTF-8 show as `\xHH`, and the text leads back to the bytes.
    public var display: String { PathText.encode(bytes) }

    /// What C functions want: the bytes and a NUL.
    var terminated: [CChar] {
        bytes.map { CChar(bitPattern: $0) } + [0]
    }

    /// What stands behind the last slash.
    var name: [UInt8] { Array(bytes[nameStart...]) }

    /// The folder that holds what the path names.
    var folder: ScanPath {
        switch nameStart {
        case 0: ScanPath(".")
        case 1: ScanPath("/")
        default: ScanPath(bytes: Array(bytes[..<(nameStart - 1)]))
        }
    }

    /// The path with every link followed; `nil` if there is nothing.
    var withoutLinks: ScanPath? {
        guard let real = unsafe realpath(terminated, nil) else { return nil }
        defer { unsafe free(real) }
        return ScanPath(bytes: unsafe (0..<strlen(real)).map { unsafe UInt8(bitPattern: real[$0]) })
    }

    /// Whether it is a path or lies below it; both without links.
    func isAtOrBelow(_ other: ScanPath) -> Bool {
        guard bytes.starts(with: other.bytes) else { return false }
        return bytes.count == other.bytes.count || other.bytes.last == UInt8(ascii: "/")
            || bytes[other.bytes.count] == UInt8(ascii: "/")
    }

    private var nameStart: Int {
        bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    }

    func appending(_ name: [UInt8]) -> ScanPath {
        let separator: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        return ScanPath(bytes: bytes + separator + name)
    }

    /// Orders by bytes, so that a walk gives the same order everywhere.
    public static func < (left: ScanPath, right: ScanPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
