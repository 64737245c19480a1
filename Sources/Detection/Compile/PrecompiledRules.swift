internal import Crypto
public import Foundation
internal import PatternEngine
public import RulePacks

/// Compiled rules as bytes, so that a program starts without compiling them.
///
/// For the same build of the program on the same kind of machine: whatever the code makes of rules
/// lies there as it does in memory. The bytes are as trusted as the program itself; a checksum tells
/// whether they are whole.
public enum PrecompiledRules {
    private static let mark = Data("SafeHarbor precompiled rules\n".utf8)

    /// Compiles rule packs, for the build of the program with an identity.
    ///
    /// Costs as much as ``DetectorSet/compile(_:)``. What is wrong with rules is told, as there.
    public static func make(
        _ packs: [RulePack], for build: Data
    ) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
        let (source, made, _, diagnostics) = try DetectorSet.parts(of: packs)
        var out = PrecompiledWriter()
        source.write(to: &out)
        made.write(to: &out)
        let content = Data(out.bytes)
        return (seal(of: content, build) + content, diagnostics)
    }

    /// The detectors that bytes hold; `nil` if they are of another build, or damaged.
    ///
    /// Costs some milliseconds. PCRE2 compiles a pattern when it is first tried.
    public static func detectors(in bytes: Data, of build: Data) throws -> DetectorSet? {
        let content = bytes.dropFirst(seal(of: Data(), build).count)
        guard bytes.starts(with: seal(of: content, build)) else { return nil }
        let tables = try CheckTables.shipped()
        return unsafe content.withUnsafeBytes { content in
            var reader = unsafe PrecompiledReader(content)
            guard let source = try? DetectorSource(from: &reader),
                let made = try? DetectorTables(from: &reader), reader.isAtEnd
            else { return nil }
            return DetectorSet(source, made, tables)
        }
    }

    /// What stands before the content.
    private static func seal(of content: Data, _ build: Data) -> Data {
        mark + Data(SHA256.hash(data: build)) + Data(SHA256.hash(data: content))
    }
}
