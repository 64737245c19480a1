import ContentExtraction
import Foundation

/// A shell script in place of the child, which answers with bytes that a test chose.
struct FakeWorker {
    let path: String

    /// Makes a script that writes frames and then ends with a line of shell.
    init(_ folder: TemporaryFolder, _ frames: [[UInt8]], ending: String = "sleep 60") throws {
        let bytes = frames.flatMap { $0 }.map { String(format: "\\%03o", $0) }.joined()
        let name = "worker-\(UUID().uuidString)"
        path = try folder.write("#!/bin/sh\nprintf '\(bytes)'\n\(ending)\n", to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }

    static func frame(_ kind: FrameKind, _ payload: [UInt8] = []) -> [UInt8] {
        [kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: payload.count >> (8 * $0)) }
            + payload
    }

    static let hello = frame(.hello, WorkerProtocol.hello)

    static let begin = frame(
        .begin, PartStart(path: "", mediaType: "application/zip", content: .extracted).bytes)
}
