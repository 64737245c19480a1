import Detection
import Foundation
import RulePacks

/// The file beside the program with the shipped rules as `safeharbor rules compile` left them.
struct PrecompiledFile {
    let path: String
    /// Which build of the program it is for.
    let build: Data
    /// Who owns the program: nobody else is trusted to have written the file, but for root.
    private let owner: UInt32

    /// The file of the program that runs; `nil` if it is not known where that lies, or which build
    /// it is.
    static let besideProgram: PrecompiledFile? = {
        let build = Data(ShippedData.buildIdentity)
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        var status = stat()
        guard !build.isEmpty, unsafe stat(program, &status) == 0 else { return nil }
        return PrecompiledFile(
            path: program + ".precompiled-rules", build: build, owner: status.st_uid)
    }()

    private init(path: String, build: Data, owner: UInt32) {
        self.path = path
        self.build = build
        self.owner = owner
    }

    /// The detectors in the file; `nil` if it is not there, not trusted, or not of this build.
    func detectors() -> DetectorSet? {
        guard let bytes = trustedContent() else { return nil }
        return try? PrecompiledRules.detectors(in: bytes, of: build)
    }

    /// Replaces the file as a whole.
    func write(_ bytes: Data) throws {
        do {
            try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        } catch {
            throw CommandFailure("cannot write \(path): \(error.localizedDescription)")
        }
    }

    /// The content of a file, which is replaced as a whole and never written to.
    private static func mapped(_ descriptor: Int32, count: Int) -> Data? {
        guard count > 0,
            let bytes = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
            unsafe bytes != MAP_FAILED
        else { return nil }
        return unsafe Data(bytesNoCopy: bytes, count: count, deallocator: .unmap)
    }

    private func trustedContent() -> Data? {
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == owner || status.st_uid == 0, status.st_mode & 0o022 == 0
        else { return nil }
        return Self.mapped(descriptor, count: Int(status.st_size))
    }
}
